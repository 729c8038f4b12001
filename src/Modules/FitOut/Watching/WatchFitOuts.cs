using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>Goes round every quarter of an hour: the hours of an authority do not wait for the morning.</summary>
public sealed class WatchFitOuts(Db db, WatchSite watch) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var site in await db.Set<FitOutProject>().Where(p => p.State != ProjectState.Archived && p.State != ProjectState.Refused && p.State != ProjectState.Withdrawn && p.State != ProjectState.Draft).Select(p => p.Site).Distinct().ToListAsync(ct))
        {
            try { await watch.Run(site, new(), ct); }
            catch (Refusal) { /* another node has told the same in this moment: the next round looks again */ }
            db.ChangeTracker.Clear();
        }
    }
}
