using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;

namespace Steward.Platform.Files;

/// <summary>Each hour: deletes from the store what no file refers to, neither one that was discarded nor one whose form was refused.</summary>
public sealed class DeleteDropped(Db db, IFileStore store, Rounds rounds) : IRunByClock
{
    public async Task Run(CancellationToken ct) => await rounds.Each(await db.Set<DroppedContent>().AsNoTracking().OrderBy(d => d.Id).ToListAsync(ct), async dropped =>
    {
        var isKept = await db.Set<StoredFile>().AnyAsync(f => f.Hash == dropped.Hash || f.ThumbHash == dropped.Hash || f.ScreenHash == dropped.Hash, ct);
        // Put a moment ago, by somebody whose row is not there yet: the next hour sees it.
        if (!isKept && !await store.Delete(dropped.Hash, ct)) return;
        await db.Set<DroppedContent>().Where(d => d.Id == dropped.Id).ExecuteDeleteAsync(ct);
    }, ct);
}
