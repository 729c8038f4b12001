using Microsoft.EntityFrameworkCore;
using Steward.Estate.Procedures;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Merging;

namespace Steward.Estate.Customers.Merges;

/// <summary>Every hour: what came too late for a merging, and what can be undone no longer.</summary>
public sealed class WatchMerges(Db db, Merger merger, GatherLate gather, FinishMerge finish, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var merge in await db.Set<CustomerMerge>().AsNoTracking().Where(m => m.State == CustomerMergeState.Merged).ToListAsync(ct))
            if ((await merger.Count(await db.Set<Customer>().SingleAsync(c => c.Id == merge.Gone, ct), ct)).Count > 0) await db.Try(() => gather.Run(merge.Id, new(), ct));
        foreach (var merge in await db.Set<CustomerMerge>().AsNoTracking().Where(m => m.State == CustomerMergeState.Merged && m.UndoUntil <= now).Select(m => m.Id).ToListAsync(ct)) await db.Try(() => finish.Run(merge, new(), ct));
    }
}
