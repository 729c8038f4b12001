using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Steward.Platform.Data;

/// <summary>What is new by the hundred is written by PostgreSQL's COPY, table after table, and what changes by the hundred in the same columns by one statement,
/// instead of statement by statement; an import is several times quicker for it. Everything else is saved as always, in the same transaction.</summary>
public static class Bulk
{
    private const int Many = 200, Few = 2048;

    /// <summary>Whether so much is new or changes that it is worth it.</summary>
    internal static bool HasMany(this Db db) => db.Database.IsNpgsql() && db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).Skip(Many).Any();

    /// <summary>Writes what is new and what changes, in a transaction that is open.</summary>
    internal static async Task WriteMany(this Db db, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        try
        {
            foreach (var (table, rows) in InOrder(db))
            {
                await Write(connection, table, rows.Select(r => r.CurrentValues).Select(now => (Func<IProperty, object?>)(p => now[p])), ct);
                await Tell(db, table, rows.Length, ct);
                foreach (var row in rows) row.State = IsNumbered(table) ? EntityState.Detached : EntityState.Unchanged;
            }
            foreach (var change in BulkChange.Among(db)) await change.Write(connection, ct);
        }
        catch (PostgresException failure) { throw new DbUpdateException(failure.MessageText, failure); }
    }

    private static readonly ConcurrentDictionary<string, long> Written = [];

    /// <summary>Whenever there is four times as much in a table as when the planner was told last, from some thousand rows on, it is told: it would look through the whole of a table that it believes to be small.</summary>
    private static async Task Tell(Db db, IEntityType table, int more, CancellationToken ct)
    {
        var analyze = $"ANALYZE \"{table.GetTableName()}\"";
        var now = Written.AddOrUpdate(table.GetTableName()!, more, (_, was) => was + more);
        if (now > Few && long.Log2(now) / 2 > long.Log2(now - more) / 2) await db.Database.ExecuteSqlRawAsync(analyze, ct);
    }

    /// <summary>The tables whose new rows nothing else that is saved has to make room for, those referred to before those that refer to them.</summary>
    private static List<(IEntityType Table, EntityEntry[] Rows)> InOrder(Db db)
    {
        var entries = db.ChangeTracker.Entries().ToLookup(e => e.Metadata);
        var left = entries.Where(g => g.Any(e => e.State is EntityState.Added)).ToDictionary(g => g.Key, g => g.Where(e => e.State is EntityState.Added).ToArray());
        var (done, waits) = (new List<(IEntityType, EntityEntry[])>(), left.Keys.Where(t => NeedsRoom(t, entries[t])).ToHashSet());
        while (left.Keys.Except(waits).Where(t => !t.GetForeignKeys().Any(f => f.PrincipalEntityType != t && left.ContainsKey(f.PrincipalEntityType))).ToArray() is { Length: > 0 } ready)
            foreach (var table in ready)
            {
                done.Add((table, left[table]));
                left.Remove(table);
            }
        return done;
    }

    /// <summary>A row that goes or changes may hold what a new one is to have.</summary>
    private static bool NeedsRoom(IEntityType table, IEnumerable<EntityEntry> rows) =>
        rows.Any(e => e.State is EntityState.Deleted || e.State is EntityState.Modified && table.GetIndexes().Any(i => i.IsUnique));

    /// <summary>Rows that the database numbers are not looked at again by whoever wrote them.</summary>
    private static bool IsNumbered(IEntityType table) => table.FindPrimaryKey()!.Properties.Any(p => p.ValueGenerated is not ValueGenerated.Never && p.ClrType.IsPrimitive);

    /// <summary>Writes rows by COPY as the model maps them.</summary>
    /// <param name="rows">Each as what it has in a column.</param>
    public static async Task Write(NpgsqlConnection connection, IEntityType table, IEnumerable<Func<IProperty, object?>> rows, CancellationToken ct = default)
    {
        var columns = table.GetProperties().Where(p => p.ValueGenerated is ValueGenerated.Never || p is { ValueGenerated: ValueGenerated.OnAdd, ClrType.IsPrimitive: false }).Select(p => (Property: p, Type: p.GetColumnType())).ToArray();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Property.GetColumnName()}\""))}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var (property, type) in columns)
            {
                var value = Kept(property, row(property));
                if (value is null) await copy.WriteNullAsync(ct);
                else await copy.WriteAsync(value, type, ct);
            }
        }
        await copy.CompleteAsync(ct);
    }

    /// <summary>A value as the database has it.</summary>
    internal static object? Kept(IProperty property, object? value) =>
        value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}
