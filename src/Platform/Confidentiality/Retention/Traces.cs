using Microsoft.EntityFrameworkCore;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Confidentiality.Retention;

public static class Traces
{
    /// <summary>What history and audit quote of things that are anonymised goes with it; who did what when stays.</summary>
    /// <param name="less">What is left of the words of a note; null for nothing.</param>
    public static async Task Blur(this Db db, IReadOnlyCollection<Guid> things, Func<Moved, string?> less, CancellationToken ct)
    {
        foreach (var known in db.ChangeTracker.Entries<Thing>()) known.Entity.IsBlurred |= things.Contains(known.Entity.Key);
        foreach (var entry in await db.Set<AuditEntry>().Where(a => a.Subject != null && things.Contains(a.Subject.Value) && a.Changes != null).ToListAsync(ct))
            db.Entry(entry).Property(a => a.Changes).CurrentValue = null;
        foreach (var move in await db.Set<Moved>().Where(m => things.Contains(m.Thing) && m.Note != null).ToListAsync(ct))
            db.Entry(move).Property(m => m.Note).CurrentValue = less(move);
    }
}
