using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>The spaces that a unit has now, and whether its household waits for one.</summary>
public sealed class ParkingOfUnit(Work work, ParkingRows rows) : Query<UnitId, ParkingOfUnit.View>(work, Permissions.See)
{
    public sealed record View(IReadOnlyList<ParkingHoldingList.Row> Holdings, ParkingWishId? Wish, string? WishNumber);

    protected override async Task<View> Handle(UnitId unit, CancellationToken ct)
    {
        await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == unit).OrNotFound(ct);
        var holdings = await Db.Set<ParkingHolding>().VisibleTo(Actor).Where(h => h.Unit == unit && h.Held != null).OrderBy(h => h.Number).ToListAsync(ct);
        var wish = await Db.Set<ParkingWish>().VisibleTo(Actor).Where(w => w.Waits == unit).Select(w => new { w.Id, w.Number }).SingleOrDefaultAsync(ct);
        return new(await rows.Of(holdings, ct), wish?.Id, wish?.Number);
    }
}
