using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Merging;

namespace Steward.Estate.Customers.Merges;

/// <summary>Every hour: what came too late for a merging, and what can be undone no longer.</summary>
public sealed class WatchMerges(Db db, Merger merger, GatherLate gather, FinishMerge finish, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await rounds.Each(await db.Set<CustomerMerge>().AsNoTracking().Where(m => m.State == CustomerMergeState.Merged).ToListAsync(ct), async merge =>
        {
            if ((await merger.Count(await db.Set<Customer>().SingleAsync(c => c.Id == merge.Gone, ct), ct)).Count > 0) await gather.Run(merge.Id, new(), ct);
        }, ct);
        await rounds.Each(await db.Set<CustomerMerge>().AsNoTracking().Where(m => m.State == CustomerMergeState.Merged && m.UndoUntil <= now).Select(m => m.Id).ToListAsync(ct), merge => finish.Run(merge, new(), ct), ct);
    }
}
