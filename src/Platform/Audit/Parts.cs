using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Audit;

/// <summary>The rows that are part of a thing: those it holds itself and that go with it. What is only kept beside it (history, files, whoever joined) is none of them.</summary>
internal sealed class Parts
{
    private readonly Dictionary<Thing, Dictionary<string, int[]>> touched = [];

    /// <summary>A thing has changed when one of its parts was added, changed or taken away: its version, its search text and the audit go by the whole.</summary>
    public static Parts Raise(Db db)
    {
        var parts = new Parts();
        var wholes = db.ChangeTracker.Entries<Thing>().Where(e => e.State is EntityState.Unchanged or EntityState.Modified && e.Metadata.FindPrimaryKey() is { Properties.Count: 1 }).ToDictionary(e => (e.Metadata, e.Property(e.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!));
        if (wholes.Count == 0) return parts;
        var ways = new Dictionary<IEntityType, IForeignKey[]>();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToArray())
        {
            if (!ways.TryGetValue(entry.Metadata, out var found)) ways[entry.Metadata] = found = [.. entry.Metadata.GetForeignKeys().Where(IsPart)];
            foreach (var way in found)
                if (WholeOf(entry, way) is { } id && wholes.TryGetValue((way.PrincipalEntityType, id), out var whole)) parts.Touch(whole, way.PrincipalToDependent!.Name, entry.State);
        }
        return parts;
    }

    public bool AreTouched(Thing whole) => touched.ContainsKey(whole);

    /// <summary>What the audit says of the parts of a thing: how many rows as they were are gone, and how many as they are have come.</summary>
    public IEnumerable<(string Name, int Gone, int Came)> Of(Thing whole) => touched.TryGetValue(whole, out var parts) ? parts.Select(p => (p.Key, p.Value[0], p.Value[1])) : [];

    private static bool IsPart(IForeignKey way) =>
        way is { DeleteBehavior: DeleteBehavior.Cascade, PrincipalToDependent: not null, Properties.Count: 1 } && way.PrincipalEntityType.ClrType.IsAssignableTo(typeof(Thing));

    private static object? WholeOf(EntityEntry part, IForeignKey way)
    {
        var property = part.Property(way.Properties[0].Name);
        return part.State is EntityState.Added ? property.CurrentValue : property.OriginalValue;
    }

    private void Touch(EntityEntry<Thing> whole, string name, EntityState state)
    {
        // Of what was not read with the whole, nobody looking at it knew either.
        if (!whole.Navigation(name).IsLoaded) return;
        if (!touched.TryGetValue(whole.Entity, out var parts)) touched[whole.Entity] = parts = [];
        if (!parts.TryGetValue(name, out var counts)) parts[name] = counts = [0, 0];
        if (state is not EntityState.Added) counts[0]++;
        if (state is not EntityState.Deleted) counts[1]++;
        if (whole.State is EntityState.Unchanged) whole.Property(t => t.Version).IsModified = true;
    }
}
