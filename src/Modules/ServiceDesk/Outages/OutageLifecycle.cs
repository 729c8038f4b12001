using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.ServiceDesk.Outages.OutageAction;
using static Steward.ServiceDesk.Outages.OutageState;

namespace Steward.ServiceDesk.Outages;

public enum OutageState
{
    [Tone("red")] Announced,
    [Tone("green")] Restored,
    [Tone("secondary")] Withdrawn,
}

public enum OutageAction
{
    [Told("{0} told what is new", Icon = "message")] Update,
    [Told("{0} reported it in service again", Icon = "circle-check")] Restore,
    [Told("{0} took the announcement back", Icon = "x")] Withdraw,
}

/// <summary>What may happen to an outage (停运停供), and by whom.</summary>
public static class OutageLifecycle
{
    public static readonly Lifecycle<Outage, OutageState, OutageAction> Rules = new(Announced, outage => outage.State, final: [Restored, Withdrawn])
    {
        // from       action     to          who
        { Announced,  Update,    Announced,  Desk },
        { Announced,  Restore,   Restored,   Desk },
        { Announced,  Withdraw,  Withdrawn,  Desk },
    };

    private static bool Desk(Outage outage, Actor actor) => actor.May(Permissions.Direct);
}
