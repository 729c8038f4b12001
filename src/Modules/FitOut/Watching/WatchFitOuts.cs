using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>Goes round every quarter of an hour: the hours of an authority do not wait for the morning.</summary>
public sealed class WatchFitOuts(Db db, WatchSite watch, Rounds rounds) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var sites = await db.Set<FitOutProject>().Select(p => p.Site).Distinct().ToListAsync(ct);
        await rounds.Each(sites, site => watch.Run(site, new(), ct), ct);
    }
}
