using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Stories;
using Steward.ServiceDesk.Digests.Topics;
using Steward.ServiceDesk.Imports;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Retention;

/// <summary>Takes the persons out of requests: caller, joiners, what was said, recordings, and the row of the register it came from.</summary>
public sealed class Anonymising(Db db, Discarding discarding, TimeProvider clock)
{
    /// <summary>Whoever brought them and whoever joined.</summary>
    public async Task Of(IReadOnlyCollection<Request> requests, CancellationToken ct)
    {
        var ids = requests.Select(r => r.Id).ToArray();
        await Callers(requests, ct);
        await Joiners(db.Set<Joiner>().Where(j => ids.Contains(j.Request)), ct);
    }

    public async Task Joiners(IQueryable<Joiner> joiners, CancellationToken ct)
    {
        foreach (var joiner in await joiners.ToListAsync(ct)) Forget(joiner);
    }

    public async Task Callers(IReadOnlyCollection<Request> requests, CancellationToken ct)
    {
        var (ids, keys, now) = (requests.Select(r => r.Id).ToArray(), requests.Select(r => r.Key).ToArray(), clock.GetUtcNow());
        var names = requests.ToDictionary(r => r.Key, r => r.ContactName);
        foreach (var remark in await db.Set<Remark>().Where(r => keys.Contains(r.Thing)).ToListAsync(ct))
            db.Entry(remark).Property(r => r.Words).CurrentValue = Redacted.Of(remark.Words, names[remark.Thing]) ?? "***";
        await discarding.Of(db.Set<Attachment>().Where(a => keys.Contains(a.Thing) && (a.Kind == AttachmentKind.Voice || a.Kind == AttachmentKind.Signature)), ct);
        db.RemoveRange(await db.Set<ImportedOriginal>().Where(o => ids.Contains(o.Request)).ToListAsync(ct));
        await db.Blur(keys, move => Redacted.Of(move.Note, names[move.Thing]), ct);
        foreach (var request in requests) request.Anonymise(now);
    }

    private void Forget(Joiner joiner)
    {
        var entry = db.Entry(joiner);
        (entry.Property(j => j.ContactName).CurrentValue, entry.Property(j => j.ContactPhone).CurrentValue, entry.Property(j => j.Words).CurrentValue) = (null, null, Redacted.Of(joiner.Words, joiner.ContactName));
        (entry.Property(j => j.Customer).CurrentValue, entry.Property(j => j.Reporter).CurrentValue) = (null, null);
    }
}
