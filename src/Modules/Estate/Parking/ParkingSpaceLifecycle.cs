using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Parking.ParkingSpaceAction;
using static Steward.Estate.Parking.ParkingSpaceState;

namespace Steward.Estate.Parking;

public enum ParkingSpaceState
{
    [Tone("teal")] Vacant,
    [Tone("yellow")] OnOffer,
    [Tone("azure")] Rented,
    [Tone("blue")] Owned,
    [Tone("secondary")] Closed,
}

public enum ParkingSpaceAction
{
    [Told("{0} put the space on record", Icon = "plus")] Add,
    [Told("{0} corrected the facts of the space", Icon = "edit")] Correct,
    [Told("{0} offered the space to the next who waits", Icon = "hand-grab")] Offer,
    [Told("{0} took the offer back", Icon = "arrow-back-up")] Retract,
    [Told("{0} let the space", Icon = "car")] Rent,
    [Told("{0} recorded the owner of the space", Icon = "car")] Sell,
    [Told("{0} freed the space", Icon = "logout")] Free,
    [Told("{0} closed the space", Icon = "lock")] Close,
    [Told("{0} opened the space again", Icon = "circle-check")] Reopen,
}

/// <summary>What may happen to a parking space (车位), and by whom.</summary>
public static class ParkingSpaceLifecycle
{
    public static readonly Lifecycle<ParkingSpace, ParkingSpaceState, ParkingSpaceAction> Rules = new(Vacant, space => space.State)
    {
        // from      action    to        who
        { Vacant,    Add,      Vacant,   Keeper },
        { Vacant,    Correct,  Vacant,   Keeper },
        { Vacant,    Offer,    OnOffer,  Keeper },
        { Vacant,    Rent,     Rented,   Keeper },
        { Vacant,    Sell,     Owned,    Keeper },
        { Vacant,    Close,    Closed,   Keeper },
        { OnOffer,   Retract,  Vacant,   Keeper },
        { OnOffer,   Rent,     Rented,   Keeper },
        { OnOffer,   Sell,     Owned,    Keeper },
        { Rented,    Correct,  Rented,   Keeper },
        { Rented,    Free,     Vacant,   Keeper },
        { Owned,     Correct,  Owned,    Keeper },
        { Owned,     Free,     Vacant,   Keeper },
        { Closed,    Correct,  Closed,   Keeper },
        { Closed,    Reopen,   Vacant,   Keeper },
    };

    private static bool Keeper(ParkingSpace space, Actor actor) => actor.May(Permissions.KeepSpaces);
}
