using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>Takes down who came near personal data. Inside a use case it is written with the change or not at all;
/// of what is only looked at, in a transaction of its own.</summary>
public sealed class AccessLog(Db db, Actor actor, Sending sending, KeyRing ring, TimeProvider clock, IServiceScopeFactory scopes)
{
    private readonly List<(AccessNote Note, Func<CancellationToken, Task>? Unless)> pending = [];

    /// <param name="unless">Asked when everybody else who writes the log waits: what it counts stays true until this is written. It refuses, or adds.</param>
    public void Add(AccessNote note, Func<CancellationToken, Task>? unless = null) => pending.Add((note, unless));

    /// <summary>What was refused has not happened.</summary>
    internal void Forget() => pending.Clear();

    /// <summary>A transaction around what is to be linked; null when there is nothing, or one is open already.</summary>
    internal async Task<IDbContextTransaction?> Open(CancellationToken ct) =>
        pending.Count > 0 && db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;

    /// <summary>Links what is pending to the chain, one writer after the other.</summary>
    /// <param name="first">From which entry on the chain is kept, when what was before it goes.</param>
    internal async Task Link(CancellationToken ct, AccessEntry? first = null)
    {
        if (pending.Count == 0) return;
        var head = await Locked(ct);
        if (first is not null) head.BeginAt(first);
        try
        {
            for (var i = 0; i < pending.Count; i++)
            {
                if (pending[i].Unless is { } unless) await unless(ct);
                Link(pending[i].Note, head);
            }
        }
        finally { pending.Clear(); }
        head.Close(ring.Current, ring.Seal);
        db.Entry(head).State = EntityState.Modified;
    }

    /// <summary>Taken down at once, whatever becomes of the rest.</summary>
    public async Task Write(AccessNote note, CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var apart = ActivatorUtilities.CreateInstance<AccessLog>(scope.ServiceProvider, actor, sending);
        apart.Add(note);
        await apart.Save(ct);
    }

    private async Task Save(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Link(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The ends of the chain, held until the transaction is over. SQLite lets one write at a time anyway.</summary>
    internal async Task<AccessHead> Locked(CancellationToken ct)
    {
        foreach (var known in db.ChangeTracker.Entries<AccessHead>().ToArray()) known.State = EntityState.Detached;
        return await db.Set<AccessHead>().FromSqlRaw(db.Database.IsNpgsql() ? "SELECT * FROM platform_access_ends FOR UPDATE" : "SELECT * FROM platform_access_ends").AsTracking().SingleAsync(ct);
    }

    private void Link(AccessNote note, AccessHead head)
    {
        var entry = new AccessEntry(head.Last + 1, note.Act, note.By ?? actor.Account, Short(note.ByName ?? actor.Name, 80), note.Kind, note.Thing, note.Site, Short(note.What, 200), note.Reason, Short(note.Words, 400), Short(sending.From, 60), clock.GetUtcNow());
        entry.Close(head.LastSeal, ring.Current, ring.Seal);
        head.Reach(entry);
        db.Add(entry);
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Short(string? text, int most) => text?.Length > most ? text[..most] : text;
}
