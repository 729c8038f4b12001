using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Changes;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.FitOut.Reviews;

/// <summary>Every morning: reviews that are late, of fit-outs and of changes.</summary>
public sealed class WatchReviews(Db db, RemindOfReview remind, RemindOfChange remindOfChange, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var late = await db.Set<FitOutProject>().AsNoTracking().Where(p => p.State == ProjectState.InReview && p.ReviewDue < today && (p.ToldLate == null || p.ToldLate != p.ReviewDue)).Select(p => p.Id).ToListAsync(ct);
        await rounds.Each(late, id => remind.Run(id, new(), ct), ct);
        var changes = await db.Set<WorkChange>().AsNoTracking().Where(c => c.State == ChangeState.InReview && c.ReviewDue < today && (c.ToldLate == null || c.ToldLate != c.ReviewDue)).Select(c => c.Id).ToListAsync(ct);
        await rounds.Each(changes, id => remindOfChange.Run(id, new(), ct), ct);
    }
}
