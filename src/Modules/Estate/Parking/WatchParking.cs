using Microsoft.EntityFrameworkCore;
using Steward.Estate.Procedures;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.Estate.Parking;

/// <summary>Every morning: offers that nobody answered, and rents that run out.</summary>
public sealed class WatchParking(Db db, LapseParking lapse, RemindOfParking remind, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var soon = today.AddDays(ParkingSettings.WarningDays.Most);
        foreach (var wish in await db.Set<ParkingWish>().AsNoTracking().Where(w => w.OfferUntil < today).Select(w => w.Id).ToListAsync(ct)) await db.Try(() => lapse.Run(wish, new(), ct));
        foreach (var holding in await db.Set<ParkingHolding>().AsNoTracking().Where(h => h.Held != null && h.To <= soon).Select(h => h.Id).ToListAsync(ct)) await db.Try(() => remind.Run(holding, new(), ct));
    }
}
