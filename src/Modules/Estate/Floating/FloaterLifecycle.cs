using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Floating.FloaterAction;
using static Steward.Estate.Floating.FloaterState;

namespace Steward.Estate.Floating;

public enum FloaterState
{
    [Tone("orange")] ToReport,
    [Tone("teal")] Reported,
    [Tone("secondary")] MovedAway,
}

public enum FloaterAction
{
    [Told("{0} opened the registration", Icon = "plus")] Register,
    [Told("{0} completed the registration", Icon = "edit")] Amend,
    [Told("{0} changed what was reported", Icon = "edit")] Change,
    [Told("{0} corrected the day of arrival", Icon = "calendar")] Redate,
    [Told("{0} reported it to the authority", Icon = "send")] Report,
    [Told("{0} recorded that they moved away", Icon = "logout")] Leave,
    [Told("{0} looked at the number in full", Icon = "eye")] Reveal,
}

/// <summary>What may happen to a registration of somebody who lives here for a time (流动人口登记), and by whom.</summary>
public static class FloaterLifecycle
{
    public static readonly Lifecycle<Floater, FloaterState, FloaterAction> Rules = new(ToReport, floater => floater.State, final: [MovedAway])
    {
        // from       action     to          who
        { ToReport,   Register,  ToReport,   Keeper },
        { ToReport,   Amend,     ToReport,   Keeper },
        { ToReport,   Redate,    ToReport,   Registrar },
        { ToReport,   Report,    Reported,   Keeper },
        { ToReport,   Leave,     MovedAway,  Keeper },
        { ToReport,   Reveal,    ToReport,   Keeper },
        { Reported,   Amend,     Reported,   Keeper },
        { Reported,   Change,    ToReport,   Keeper },
        { Reported,   Redate,    ToReport,   Registrar },
        { Reported,   Leave,     MovedAway,  Keeper },
        { Reported,   Reveal,    Reported,   Keeper },
    };

    /// <summary>Whoever keeps the stays: the day of arrival is theirs.</summary>
    private static bool Registrar(Floater floater, Actor actor) => actor.May(Permissions.Keep);
    private static bool Keeper(Floater floater, Actor actor) => actor.May(Permissions.Floaters);
}
