using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;

namespace Steward.Platform.Merging;

/// <summary>Takes down every row that a use case is about to change, and puts it back as it was. What somebody changed in the meantime stays as they left it.</summary>
public sealed class UndoLog(Db db, KeyRing ring)
{
    /// <summary>All that is to be saved now, except the record of the deed itself.</summary>
    public void Record(Thing deed)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity != deed && e.Entity is not (SearchRow or UndoStep)).ToArray())
            if (Values(entry) is { Count: > 0 } values)
                db.Add(new UndoStep(deed.Key, KindOf(entry), entry.Metadata.ClrType.Name, entry.Metadata.Name, ring.Encrypt(UndoStep.Purpose, JsonSerializer.Serialize(values, Json.Options))));
    }

    /// <returns>How many rows could not be put back because they are gone.</returns>
    public async Task<int> PutBack(Thing deed, CancellationToken ct)
    {
        var (steps, lost) = (await Steps(deed, ct), 0);
        foreach (var step in steps)
        {
            var entity = db.Model.FindEntityType(step.Entity)!;
            var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(ring.Decrypt(UndoStep.Purpose, step.Values), Json.Options)!;
            if (!await PutBack(step.Kind, entity, values, ct)) lost++;
        }
        db.RemoveRange(steps);
        return lost;
    }

    /// <summary>From now on it cannot be put back.</summary>
    public async Task Drop(Thing deed, CancellationToken ct) => db.RemoveRange(await Steps(deed, ct));

    /// <summary>How many rows of what were touched.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Count(Thing deed, CancellationToken ct) =>
        await db.Set<UndoStep>().Where(s => s.Deed == deed.Key).GroupBy(s => s.What).Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Key).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private Task<List<UndoStep>> Steps(Thing deed, CancellationToken ct) => db.Set<UndoStep>().Where(s => s.Deed == deed.Key).ToListAsync(ct);

    private async Task<bool> PutBack(UndoKind kind, IEntityType entity, Dictionary<string, JsonElement[]> values, CancellationToken ct)
    {
        var key = entity.FindPrimaryKey()!.Properties.Select(p => Read(p, values[p.Name][0])).ToArray();
        var row = await db.FindAsync(entity.ClrType, key, ct);
        switch (kind)
        {
            case UndoKind.Removed when row is null:
                var made = Rows.Make(entity, values.Where(v => entity.FindProperty(v.Key) is not null).ToDictionary(v => v.Key, v => Read(entity.FindProperty(v.Key)!, v.Value[0])));
                db.Add(made);
                foreach (var (name, value) in values) Fingerprint(db.Entry(made), name, value[0]);
                break;
            case UndoKind.Added when row is not null:
                db.Remove(row);
                break;
            case UndoKind.Changed when row is not null:
                foreach (var (name, value) in values)
                    if (entity.FindProperty(name) is { } property && value.Length == 2 && Stands(property, db.Entry(row).Property(name).CurrentValue, value[1])) Set(db.Entry(row), property, value[0]);
                break;
            default:
                return kind is not UndoKind.Changed;
        }
        return true;
    }

    /// <summary>Whether it is still what the deed left. Databases keep a moment less finely than memory does.</summary>
    private bool Stands(IProperty property, object? now, JsonElement left) =>
        now is DateTimeOffset at && left.ValueKind is not JsonValueKind.Null ? (at - left.GetDateTimeOffset()).Duration() < TimeSpan.FromMilliseconds(1) : Write(property, now) == left.GetRawText();

    private void Set(EntityEntry row, IProperty property, JsonElement value)
    {
        row.Property(property.Name).CurrentValue = Read(property, value);
        Fingerprint(row, property.Name, value);
    }

    /// <summary>Found again by the key that encrypts now.</summary>
    private void Fingerprint(EntityEntry row, string name, JsonElement value)
    {
        if (row.Metadata.FindProperty(name) is { } property && Sealed(property) is { Blind: { } blind } mark)
            row.Property(blind).CurrentValue = value.GetString() is { } text ? ring.Blind(mark.Purpose, text) : null;
    }

    private static UndoKind KindOf(EntityEntry entry) => entry.State switch { EntityState.Added => UndoKind.Added, EntityState.Deleted => UndoKind.Removed, _ => UndoKind.Changed };

    /// <summary>Each field's value before, and after too where it only changed; of what was added the key alone.</summary>
    private Dictionary<string, JsonElement[]>? Values(EntityEntry entry)
    {
        var blinds = entry.Metadata.GetProperties().Select(p => Sealed(p)?.Blind).OfType<string>().ToHashSet();
        var kept = entry.Properties.Where(p => !p.Metadata.IsShadowProperty() && !blinds.Contains(p.Metadata.Name)).ToArray();
        var changed = kept.Where(p => p.IsModified && p.Metadata.Name != nameof(Thing.Version)).ToArray();
        if (entry.State is EntityState.Modified && changed.Length == 0) return null;
        var told = entry.State switch { EntityState.Deleted => kept, EntityState.Modified => [.. kept.Where(p => p.Metadata.IsPrimaryKey()), .. changed], _ => kept.Where(p => p.Metadata.IsPrimaryKey()) };
        return told.ToDictionary(p => p.Metadata.Name, p => p.IsModified && entry.State is EntityState.Modified ? [Element(p.Metadata, p.OriginalValue), Element(p.Metadata, p.CurrentValue)] : new[] { Element(p.Metadata, p.OriginalValue ?? p.CurrentValue) });
    }

    private JsonElement Element(IProperty property, object? value) => JsonElement.Parse(Write(property, value));

    /// <summary>What is encrypted is written as the text it is, for the key may have changed when it is put back.</summary>
    private string Write(IProperty property, object? value) =>
        JsonSerializer.Serialize(value is string kept && Sealed(property) is { } mark ? ring.Decrypt(mark.Purpose, kept) : value, property.ClrType, Json.Options);

    private object? Read(IProperty property, JsonElement value)
    {
        var read = value.Deserialize(property.ClrType, Json.Options);
        return read is string text && Sealed(property) is { } mark ? ring.Encrypt(mark.Purpose, text) : read;
    }

    private static SealedAttribute? Sealed(IReadOnlyProperty property) => property.PropertyInfo?.GetCustomAttribute<SealedAttribute>();
}
