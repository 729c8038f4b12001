using Microsoft.EntityFrameworkCore;
using Steward.Estate.Occupancies;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.Estate.Tenure;

/// <summary>Every morning: leases that run out, and those that did within the last month.</summary>
public sealed class WatchLeases(Db db, RemindOfLease remind, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var (since, soon) = (today.AddDays(-31), today.AddDays(TenureSettings.LeaseDays.Most));
        await rounds.Each(await db.Set<Occupancy>().AsNoTracking().Tenants().Where(o => o.From <= today && o.To >= since && o.To <= soon).Select(o => o.Id).ToListAsync(ct), lease => remind.Run(lease, new(), ct), ct);
    }
}
