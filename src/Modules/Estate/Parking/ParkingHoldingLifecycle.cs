using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Parking.ParkingHoldingAction;
using static Steward.Estate.Parking.ParkingHoldingState;

namespace Steward.Estate.Parking;

public enum ParkingHoldingState
{
    [Tone("teal")] InUse,
    [Tone("secondary")] GivenUp,
}

public enum ParkingHoldingAction
{
    [Told("{0} gave the space to the customer", Icon = "plus")] Begin,
    [Told("{0} changed term or price", Icon = "calendar-time")] Extend,
    [Told("{0} changed the vehicles that stand here", Icon = "car")] Park,
    [Told("{0} recorded that the space was given up", Icon = "logout")] End,
}

/// <summary>What may happen to a parking agreement (车位持有), and by whom.</summary>
public static class ParkingHoldingLifecycle
{
    public static readonly Lifecycle<ParkingHolding, ParkingHoldingState, ParkingHoldingAction> Rules = new(InUse, holding => holding.State, final: [GivenUp])
    {
        // from    action   to        who
        { InUse,   Begin,   InUse,    Keeper },
        { InUse,   Extend,  InUse,    Keeper },
        { InUse,   Park,    InUse,    Keeper },
        { InUse,   End,     GivenUp,  Keeper },
    };

    private static bool Keeper(ParkingHolding holding, Actor actor) => actor.May(Permissions.KeepSpaces);
}
