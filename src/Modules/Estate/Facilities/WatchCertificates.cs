using Microsoft.EntityFrameworkCore;
using Steward.Estate.Procedures;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.Estate.Facilities;

/// <summary>Every morning: certificates of facilities that run out.</summary>
public sealed class WatchCertificates(Db db, RemindOfCertificates remind, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var soon = Shown.DayOf(clock.GetUtcNow()).AddDays(FacilitySettings.SoonDays.Most);
        foreach (var facility in await db.Set<FacilityCertificate>().AsNoTracking().Where(c => c.Counting != null && c.ExpiresOn <= soon).Select(c => c.Facility).Distinct().ToListAsync(ct)) await db.Try(() => remind.Run(facility, new(), ct));
    }
}
