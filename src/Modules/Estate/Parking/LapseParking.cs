using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>An offer that nobody answered in time falls away, and with it the place in the list (逾期视为放弃).</summary>
public sealed class LapseParking(Work work) : Change<ParkingWishId, Bare>(work, Permissions.KeepSpaces)
{
    protected override async Task Handle(ParkingWishId id, Bare form, CancellationToken ct)
    {
        var wish = await Db.Set<ParkingWish>().VisibleTo(Actor).Where(w => w.Id == id).OrNotFound(ct);
        if (wish.OfferUntil is not { } until || until >= Shown.DayOf(Now)) throw new Refused("The offer still holds.");
        (await Db.Set<ParkingSpace>().SingleAsync(s => s.Id == wish.Offered, ct)).Retract(wish.Number, Actor);
        wish.Lapse(Actor, Now);
        Refresh($"parking:{wish.Site}");
    }
}
