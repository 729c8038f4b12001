using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;

namespace Steward.Platform.Files;

/// <summary>Takes files away from things for good, inside a use case and in its transaction; what nobody else refers to is deleted from the store as well.</summary>
public sealed class Discarding(Db db, TimeProvider clock)
{
    public async Task Of(IQueryable<Attachment> attachments, CancellationToken ct)
    {
        var gone = await attachments.ToListAsync(ct);
        if (gone.Count == 0) return;
        db.RemoveRange(gone);
        var (files, taken) = (gone.Select(a => a.File).Distinct().ToArray(), db.ChangeTracker.Entries<Attachment>().Where(e => e.State is EntityState.Deleted).Select(e => e.Entity.Id).ToArray());
        var left = await db.Set<StoredFile>().Where(f => files.Contains(f.Id) && !db.Set<Attachment>().Any(a => a.File == f.Id && !taken.Contains(a.Id))).ToListAsync(ct);
        db.RemoveRange(left);
        db.AddRange(left.SelectMany(f => new[] { f.Hash, f.ThumbHash, f.ScreenHash }).OfType<string>().Distinct().Select(hash => new DroppedContent(hash, clock.GetUtcNow())));
    }
}
