using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.Estate.Facilities;

/// <summary>Every morning: certificates of facilities that run out.</summary>
public sealed class WatchCertificates(Db db, RemindOfCertificates remind, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var soon = Shown.DayOf(clock.GetUtcNow()).AddDays(FacilitySettings.SoonDays.Most);
        await rounds.Each(await db.Set<FacilityCertificate>().AsNoTracking().Where(c => c.Counting != null && c.ExpiresOn <= soon).Select(c => c.Facility).Distinct().ToListAsync(ct), facility => remind.Run(facility, new(), ct), ct);
    }
}
