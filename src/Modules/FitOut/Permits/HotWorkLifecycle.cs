using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Permits.HotWorkAction;
using static Steward.FitOut.Permits.HotWorkState;

namespace Steward.FitOut.Permits;

public enum HotWorkState
{
    [Tone("yellow")] Asked,
    [Tone("red")] Issued,
    [Tone("secondary")] Refused,
    [Tone("orange")] Revoked,
}

public enum HotWorkAction
{
    [Told("{0} asked for hot work", Icon = "plus")] Ask,
    [Told("{0} issued the hot-work permit", Icon = "flame")] Issue,
    [Told("{0} refused it", Icon = "x")] Refuse,
    [Told("{0} revoked the hot-work permit", Icon = "hand-stop")] Revoke,
    [Told("{0} looked at the number in full", Icon = "eye")] Reveal,
}

/// <summary>What may happen to a hot-work permit (动火证), and by whom; nobody issues their own, and that it ends needs nobody.</summary>
public static class HotWorkLifecycle
{
    public static readonly Lifecycle<HotWork, HotWorkState, HotWorkAction> Rules = new(Asked, work => work.State, final: [HotWorkState.Refused, Revoked])
    {
        // from     action   to                    who
        { Asked,    Ask,     Asked,                Asker },
        { Asked,    Issue,   Issued,               Issuer },
        { Asked,    Refuse,  HotWorkState.Refused, Engineer },
        { Asked,    Reveal,  Asked,                Engineer },
        { Issued,   Revoke,  Revoked,              Revoker },
        { Issued,   Reveal,  Issued,               Engineer },
    };

    private static bool Asker(HotWork work, Actor actor) => actor.May(Permissions.Apply);
    private static bool Engineer(HotWork work, Actor actor) => actor.May(Permissions.HotWork);
    private static bool Issuer(HotWork work, Actor actor) => Engineer(work, actor) && !work.WasAskedBy(actor);
    private static bool Revoker(HotWork work, Actor actor) => actor.May(Permissions.HotWork) || actor.May(Permissions.Stop);
}
