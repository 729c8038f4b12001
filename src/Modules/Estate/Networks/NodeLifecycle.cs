using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Networks.NetworkNodeAction;
using static Steward.Estate.Networks.NetworkNodeState;

namespace Steward.Estate.Networks;

public enum NetworkNodeState
{
    [Tone("green")] InService,
    [Tone("red")] Closed,
    [Tone("secondary")] Retired,
}

public enum NetworkNodeAction
{
    [Told("{0} put the point on record", Icon = "plus")] Add,
    [Told("{0} imported data of the point", Icon = "file-import")] Imported,
    [Told("{0} corrected the facts of the point", Icon = "edit")] Correct,
    [Told("{0} changed the lines of the point", Icon = "route")] Connect,
    [Told("{0} changed which units the point serves", Icon = "door")] Serve,
    [Told("{0} shut it", Icon = "lock")] Shut,
    [Told("{0} let it flow again", Icon = "circle-check")] Open,
    [Told("{0} took the point out of the network", Icon = "trash")] Retire,
    [Told("{0} took the point back into the network", Icon = "arrow-back-up")] Reinstate,
}

/// <summary>What may happen to a point of a network, and by whom.</summary>
public static class NodeLifecycle
{
    public static readonly Lifecycle<NetworkNode, NetworkNodeState, NetworkNodeAction> Rules = new(InService, node => node.State)
    {
        // from        action      to          who
        { InService,   Add,        InService,  Keeper },
        { InService,   Imported,   InService,  Keeper },
        { InService,   Correct,    InService,  Keeper },
        { InService,   Connect,    InService,  Keeper },
        { InService,   Serve,      InService,  Keeper },
        { InService,   Shut,       Closed,     ValveWorker },
        { InService,   Retire,     Retired,    Keeper },
        { Closed,      Open,       InService,  ValveWorker },
        { Closed,      Correct,    Closed,     Keeper },
        { Closed,      Connect,    Closed,     Keeper },
        { Closed,      Serve,      Closed,     Keeper },
        { Retired,     Reinstate,  InService,  Keeper },
    };

    private static bool Keeper(NetworkNode node, Actor actor) => actor.May(Permissions.KeepFacilities);
    private static bool ValveWorker(NetworkNode node, Actor actor) => actor.May(Permissions.WorkFacilities) && (node.IsShutter || node.State is Closed);
}
