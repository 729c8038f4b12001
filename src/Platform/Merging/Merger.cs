using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;

namespace Steward.Platform.Merging;

/// <summary>Makes everything that refers to one thing refer to another instead, wherever it stands. What would then stand there twice is set aside,
/// and what referred to that refers to the one that stays. Nothing is saved here; <see cref="UndoLog"/> takes down what it takes to put it back.</summary>
public sealed class Merger(Db db)
{
    /// <summary>From one row to another of the same table.</summary>
    public async Task Move(object from, object to, CancellationToken ct)
    {
        foreach (var reference in References.To(db.Model, from.GetType()))
            foreach (var row in await db.Having(reference.Entity, [reference.Property], [Key(from, reference)], ct))
                await Turn(row, reference, Key(to, reference), ct);
    }

    /// <summary>Takes a row out in favour of another that says the same.</summary>
    public async Task SetAside(object row, object twin, CancellationToken ct)
    {
        await Move(row, twin, ct);
        await Remove(row, ct);
    }

    /// <summary>How much refers to a thing, by what it is.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Count(object thing, CancellationToken ct)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in References.To(db.Model, thing.GetType()))
            if (await db.Count(reference, Key(thing, reference), ct) is > 0 and var count) counts[reference.What] = counts.GetValueOrDefault(reference.What) + count;
        return counts;
    }

    private async Task Turn(object row, Reference reference, object to, CancellationToken ct)
    {
        if (db.Entry(row).State is EntityState.Deleted) return;
        if (await Twin(row, reference, to, ct) is { } twin) await SetAside(row, twin, ct);
        else if (reference.Property.IsKey()) await Rekey(row, reference, to, ct);
        else db.Entry(row).Property(reference.Property.Name).CurrentValue = to;
    }

    /// <summary>The row that would stand there twice.</summary>
    private async Task<object?> Twin(object row, Reference reference, object to, CancellationToken ct)
    {
        var entry = db.Entry(row);
        foreach (var (properties, filter) in Unique(reference).ToArray())
        {
            var values = properties.Select(p => p.Name == reference.Property.Name ? to : entry.Property(p.Name).CurrentValue).ToArray();
            if (values.Any(v => v is null) || filter is not null && !await Meets(row, reference.Entity, filter, ct)) continue;
            var same = await db.Having(reference.Entity, properties, values!, ct, filter);
            if (same.FirstOrDefault(s => s != row && db.Entry(s).State is not EntityState.Deleted) is { } twin) return twin;
        }
        return null;
    }

    /// <summary>What may stand only once, and the reference is part of it. Filters of indexes are known to the model of the migrations alone.</summary>
    private IEnumerable<(IReadOnlyList<IReadOnlyProperty> Properties, string? Filter)> Unique(Reference reference)
    {
        var entity = db.GetService<IDesignTimeModel>().Model.FindEntityType(reference.Entity.Name)!;
        return entity.GetKeys().Select(k => ((IReadOnlyList<IReadOnlyProperty>)k.Properties, (string?)null))
            .Concat(entity.GetIndexes().Where(i => i.IsUnique).Select(i => ((IReadOnlyList<IReadOnlyProperty>)i.Properties, i.GetFilter())))
            .Where(u => u.Item1.Any(p => p.Name == reference.Property.Name));
    }

    private async Task<bool> Meets(object row, IEntityType entity, string filter, CancellationToken ct)
    {
        var key = entity.FindPrimaryKey()!.Properties;
        return (await db.Having(entity, key, [.. key.Select(p => db.Entry(row).Property(p.Name).CurrentValue!)], ct, filter)).Count > 0;
    }

    /// <summary>A key is never changed: a row like it takes its place.</summary>
    private async Task Rekey(object row, Reference reference, object to, CancellationToken ct)
    {
        var values = db.Entry(row).Properties.ToDictionary(p => p.Metadata.Name, p => p.Metadata.Name == reference.Property.Name ? to : p.CurrentValue);
        var other = Rows.Make(reference.Entity, values);
        db.Add(other);
        await SetAside(row, other, ct);
    }

    private async Task Remove(object row, CancellationToken ct)
    {
        foreach (var part in References.Parts(db.Model, row.GetType()))
            foreach (var piece in await db.Having(part.Entity, [part.Property], [Key(row, part)], ct))
                if (db.Entry(piece).State is not EntityState.Deleted) await Remove(piece, ct);
        if (row is Thing thing and ISearchable) db.RemoveRange(await db.Set<SearchRow>().Where(s => s.Owner == thing.Key).ToListAsync(ct));
        db.Remove(row);
    }

    /// <summary>By what a reference knows the row.</summary>
    private object Key(object row, Reference reference) =>
        row is Thing thing && reference.Property.ClrType == typeof(Guid) && reference.Property.PropertyInfo?.IsDefined(typeof(OfThingAttribute), false) == true ? thing.Key
            : db.Entry(row).Property(db.Model.FindEntityType(row.GetType())!.FindPrimaryKey()!.Properties[0].Name).CurrentValue!;
}
