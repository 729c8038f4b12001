using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;

namespace Steward.Platform.Files;

/// <summary>Each night: deletes from the store what discarded files referred to, and no other file does.</summary>
public sealed class DeleteDropped(Db db, IFileStore store) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var dropped in await db.Set<DroppedContent>().OrderBy(d => d.Id).ToListAsync(ct))
        {
            var isKept = await db.Set<StoredFile>().AnyAsync(f => f.Hash == dropped.Hash || f.ThumbHash == dropped.Hash || f.ScreenHash == dropped.Hash, ct);
            // Put again a moment ago, by somebody whose row is not there yet: the next night sees it.
            if (!isKept && !await store.Delete(dropped.Hash, ct)) continue;
            db.Remove(dropped);
            await db.SaveChangesAsync(ct);
        }
    }
}
