using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>Every morning: reviews that are late.</summary>
public sealed class WatchReviews(Db db, RemindOfReview remind, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        foreach (var id in await db.Set<FitOutProject>().AsNoTracking().Where(p => p.State == ProjectState.InReview && p.ReviewDue < today && (p.ToldLate == null || p.ToldLate != p.ReviewDue)).Select(p => p.Id).ToListAsync(ct))
        {
            // Somebody may have done the same in this moment: the next round looks again.
            try { await remind.Run(id, new(), ct); }
            catch (Refusal) { }
            db.ChangeTracker.Clear();
        }
    }
}
