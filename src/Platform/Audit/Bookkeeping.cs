using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Steward.Contracts;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Platform.Audit;

/// <summary>What the spine writes beside every change: versions, history, search text, audit.</summary>
public sealed class Bookkeeping(Db db, Actor actor, Clashes clashes, IEnumerable<IDerive> derivations)
{
    internal async Task Write(Deed deed, DateTimeOffset now, CancellationToken ct)
    {
        var parts = Parts.Raise(db);
        await Derive(now, ct);
        var subject = KeyOf(deed.Subject);
        var things = db.ChangeTracker.Entries<Thing>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Unchanged).ToArray();
        var reworded = things.Where(e => e is { State: EntityState.Modified, Entity: ISearchable } && HasNewWords(e, parts)).ToHashSet();
        var indexed = await Indexed(reworded, ct);
        int? version = null;
        string? changes = null;
        foreach (var entry in things)
        {
            var told = entry.Entity.Key == subject || entry is { State: EntityState.Modified, Entity: IPutBack } ? Changes.Of(entry, parts) : null;
            if (entry.Entity.Key == subject) changes = told;
            foreach (var move in entry.Entity.TakeMoves())
            {
                move.Sign(actor.Account, actor.Name, now);
                db.Add(move);
            }
            if (entry.State is EntityState.Modified) Raise(entry, entry.Entity.Key == subject ? deed.Version : null);
            if (entry.Entity is ISearchable found && (entry.State is EntityState.Added || reworded.Contains(entry))) Index(found, entry, indexed);
            if (entry.Entity.Key == subject) version = entry.Entity.Version;
            else if (told is not null && deed.UseCase is not IStep) db.Add(Entry(entry.Entity.Key, entry.Entity.Version, told));
        }
        if (deed.UseCase is not IStep) db.Add(Entry(subject, version, changes));

        AuditEntry Entry(Guid? of, int? to, string? what) => new(deed.UseCase.GetType().Name, of, to, actor.Account, actor.Name, what, now);
    }

    private async Task Derive(DateTimeOffset now, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<Thing>().Where(e => e.State is EntityState.Added or EntityState.Modified || e.Entity.NewMoves.Count > 0).ToArray())
            foreach (var derivation in derivations)
                if (await derivation.Derive(entry.Entity, now, ct)) entry.DetectChanges();
    }

    /// <summary>The refusal that a failed save amounts to; null when it is no fault of the sender.</summary>
    internal async Task<Refusal?> Explain(DbUpdateException failure, Deed deed, CancellationToken ct) =>
        failure is DbUpdateConcurrencyException ? await Stale(deed, ct) : clashes.Explain(failure, db.Model);

    internal bool MayTakeAnother(DbUpdateException failure) => clashes.MayTakeAnother(failure, db.Model);

    private async Task<Refused> Stale(Deed deed, CancellationToken ct)
    {
        var subject = KeyOf(deed.Subject);
        var last = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).FirstOrDefaultAsync(ct);
        return last is null
            ? new Refused("Somebody changed this while you were looking at it. Look again, then send.") { IsOvertaken = true }
            : new Refused("{0} changed this while you were looking at it ({1}). Look again, then send.", last.ByName, new Words(last.UseCase)) { IsOvertaken = true };
    }

    private static void Raise(EntityEntry<Thing> entry, int? seen)
    {
        var version = entry.Property(t => t.Version);
        version.CurrentValue = version.OriginalValue + 1;
        if (seen is { } looked) version.OriginalValue = looked;
    }

    /// <summary>What is searched for is made of the texts of a thing and of its parts: a change of anything else leaves it as it is.</summary>
    private static bool HasNewWords(EntityEntry<Thing> entry, Parts parts) =>
        parts.AreTouched(entry.Entity) || entry.Properties.Any(p => p.IsModified && !p.Metadata.ClrType.IsValueType);

    /// <summary>What the search holds of those that change.</summary>
    private async Task<Dictionary<Guid, SearchRow>> Indexed(IEnumerable<EntityEntry<Thing>> things, CancellationToken ct)
    {
        var keys = things.Select(e => e.Entity.Key).ToArray();
        return keys.Length == 0 ? [] : await db.Set<SearchRow>().Where(r => keys.Contains(r.Owner)).ToDictionaryAsync(r => r.Owner, ct);
    }

    private void Index(ISearchable found, EntityEntry<Thing> entry, Dictionary<Guid, SearchRow> indexed)
    {
        var now = SearchRow.Of(entry.Entity, found);
        if (indexed.GetValueOrDefault(now.Owner) is not { } row)
        {
            db.Add(now);
            return;
        }
        if (row.Terms != now.Terms) (db.Entry(row).Property(r => r.Terms).CurrentValue, db.Entry(row).Property(r => r.Sample).CurrentValue) = (now.Terms, now.Sample);
        if (row.Site != now.Site) db.Entry(row).Property(r => r.Site).CurrentValue = now.Site;
    }

    private static Guid? KeyOf(object? subject) => subject switch
    {
        null => null,
        Guid guid => guid,
        _ when Ids.IsId(subject.GetType()) => (Guid)subject.GetType().GetProperty("Value")!.GetValue(subject)!,
        _ => null,
    };
}
