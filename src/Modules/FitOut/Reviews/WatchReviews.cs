using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.FitOut.Reviews;

/// <summary>Every morning: reviews that are late.</summary>
public sealed class WatchReviews(Db db, RemindOfReview remind, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var late = await db.Set<FitOutProject>().AsNoTracking().Where(p => p.State == ProjectState.InReview && p.ReviewDue < today && (p.ToldLate == null || p.ToldLate != p.ReviewDue)).Select(p => p.Id).ToListAsync(ct);
        await rounds.Each(late, id => remind.Run(id, new(), ct), ct);
    }
}
