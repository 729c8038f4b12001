using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.Estate.Parking;

/// <summary>Every morning: offers that nobody answered, and rents that run out.</summary>
public sealed class WatchParking(Db db, LapseParking lapse, RemindOfParking remind, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var soon = today.AddDays(ParkingSettings.WarningDays.Most);
        await rounds.Each(await db.Set<ParkingWish>().AsNoTracking().Where(w => w.OfferUntil < today).Select(w => w.Id).ToListAsync(ct), wish => lapse.Run(wish, new(), ct), ct);
        await rounds.Each(await db.Set<ParkingHolding>().AsNoTracking().Where(h => h.Held != null && h.To <= soon).Select(h => h.Id).ToListAsync(ct), holding => remind.Run(holding, new(), ct), ct);
    }
}
