using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>What is to be written, with who did it from where and when.</summary>
internal sealed record AccessLine(AccessNote Note, string? From, DateTimeOffset At);

/// <summary>The end of the chain, to which rows are linked within a transaction.</summary>
internal sealed class AccessChain(Db db, KeyRing ring, AccessMark mark)
{
    private bool isWhole;

    /// <summary>The ends of the chain, held until the transaction is over. SQLite lets one write at a time anyway.</summary>
    public async Task<AccessHead> Locked(CancellationToken ct)
    {
        foreach (var known in db.ChangeTracker.Entries<AccessHead>().ToArray()) known.State = EntityState.Detached;
        var head = await db.Set<AccessHead>().FromSqlRaw(db.Database.IsNpgsql() ? "SELECT * FROM platform_access_ends FOR UPDATE" : "SELECT * FROM platform_access_ends").AsTracking().SingleAsync(ct);
        mark.Compare(head);
        isWhole = await IsWhole(head, ct);
        return head;
    }

    /// <summary>Whether the ends are as they were sealed. A key that was lost for good sealed the last row too, which says so for itself.</summary>
    private async Task<bool> IsWhole(AccessHead head, CancellationToken ct) =>
        ring.Has(head.Key) ? ring.Seal(head.Key, head.Content) == head.Seal
        : head is { First: 1, Last: 0 } || await db.Set<AccessEntry>().AnyAsync(e => e.Number == head.Last && e.Key == head.Key, ct);

    /// <summary>Where the ends were changed or the database was put back, goes on behind all that was ever written: no number stands for two rows.</summary>
    public async Task Mend(AccessHead head, CancellationToken ct)
    {
        if (await db.Set<AccessEntry>().AsNoTracking().Where(e => e.Number > head.Last && e.Number < long.MaxValue / 2).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct) is { } last) head.Reach(last.Number, last.Seal);
        if (mark.Read() is { } known && known.Number > head.Last) head.Reach(known.Number, known.Seal);
        if (head.First > head.Last) head.BeginAnew();
    }

    public void Link(AccessLine line, AccessHead head)
    {
        var note = line.Note;
        var entry = new AccessEntry(head.Last + 1, note.Act, note.By, Short(note.ByName, 80) ?? "", note.Kind, note.Thing, note.Site, Short(note.What, 200), note.Reason, Short(note.Words, 400), Short(line.From, 60), line.At);
        entry.Close(head.LastSeal, ring.Current, ring.Seal);
        head.Reach(entry.Number, entry.Seal);
        db.Add(entry);
    }

    /// <summary>Ends that another hand has changed are sealed only by those who settle it: until then they stand without a seal, and everybody who verifies is told.</summary>
    public void Close(AccessHead head, bool settled = false)
    {
        if (isWhole || settled) head.Close(ring.Current, ring.Seal);
        else head.StayBroken(ring.Current);
        db.Entry(head).State = EntityState.Modified;
    }

    private static string? Short(string? text, int most) => text?.Length > most ? text[..most] : text;
}
