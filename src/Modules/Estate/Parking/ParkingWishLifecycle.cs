using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Parking.ParkingWishAction;
using static Steward.Estate.Parking.ParkingWishState;

namespace Steward.Estate.Parking;

public enum ParkingWishState
{
    [Tone("blue")] InLine,
    [Tone("yellow")] Offered,
    [Tone("teal")] Served,
    [Tone("secondary")] Lapsed,
    [Tone("secondary")] Withdrawn,
}

public enum ParkingWishAction
{
    [Told("{0} put the household on the waiting list", Icon = "plus")] Ask,
    [Told("{0} offered a space", Icon = "hand-grab")] Offer,
    [Told("{0} recorded that the offer was accepted", Icon = "circle-check")] Accept,
    [Told("{0} allocated a space to the household", Icon = "car")] Serve,
    [Told("{0} recorded that the space was not wanted", Icon = "x")] Decline,
    [Told("The offer was not answered in time", Icon = "clock")] Lapse,
    [Told("{0} took the household off the waiting list", Icon = "logout")] Withdraw,
}

/// <summary>What may happen to a wish for a parking space (车位轮候), and by whom.</summary>
public static class ParkingWishLifecycle
{
    public static readonly Lifecycle<ParkingWish, ParkingWishState, ParkingWishAction> Rules = new(InLine, wish => wish.State, final: [Served, Lapsed, Withdrawn])
    {
        // from      action     to          who
        { InLine,    Ask,       InLine,     Keeper },
        { InLine,    Offer,     Offered,    Keeper },
        { InLine,    Serve,     Served,     Keeper },
        { InLine,    Withdraw,  Withdrawn,  Keeper },
        { Offered,   Accept,    Served,     Keeper },
        { Offered,   Decline,   InLine,     Keeper },
        { Offered,   Lapse,     Lapsed,     Nobody },
    };

    private static bool Keeper(ParkingWish wish, Actor actor) => actor.May(Permissions.KeepSpaces);

    /// <summary>The clock alone.</summary>
    private static bool Nobody(ParkingWish wish, Actor actor) => false;
}
