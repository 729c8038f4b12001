using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Steward.Platform.Data;

/// <summary>Rows of one table that change in the same columns: one statement of PostgreSQL writes them all, where each is still as it was when it was read.</summary>
internal sealed class BulkChange(IEntityType table, IProperty[] columns, EntityEntry[] rows)
{
    private const int Many = 50;

    /// <summary>Changes that no other row can stand in the way of: whatever a unique index, a key or a reference looks at is saved in its order by Entity Framework.</summary>
    public static IEnumerable<BulkChange> Among(Db db) =>
        from entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Modified)
        let columns = entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata).ToArray()
        group (entry, columns) by (entry.Metadata, string.Join(' ', columns.Select(c => c.Name))) into alike
        let first = alike.First()
        where alike.Skip(Many).Any() && first.columns.All(IsFree)
        select new BulkChange(first.entry.Metadata, first.columns, [.. alike.Select(a => a.entry)]);

    public async Task Write(NpgsqlConnection connection, CancellationToken ct)
    {
        var known = table.FindPrimaryKey()!.Properties.Concat(table.GetProperties().Where(p => p.IsConcurrencyToken)).ToArray();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            UPDATE "{table.GetTableName()}" AS t SET {string.Join(", ", columns.Select((c, i) => $"\"{c.GetColumnName()}\" = v.n{i}"))}
            FROM unnest({string.Join(", ", known.Concat(columns).Select((_, i) => $"${i + 1}"))}) AS v ({string.Join(", ", known.Select((_, i) => $"k{i}").Concat(columns.Select((_, i) => $"n{i}")))})
            WHERE {string.Join(" AND ", known.Select((k, i) => $"t.\"{k.GetColumnName()}\" = v.k{i}"))}
            """;
        var (before, now) = (rows.Select(r => r.OriginalValues).ToArray(), rows.Select(r => r.CurrentValues).ToArray());
        foreach (var property in known) command.Parameters.Add(Column(property, before));
        foreach (var property in columns) command.Parameters.Add(Column(property, now));
        if (await command.ExecuteNonQueryAsync(ct) != rows.Length) throw new DbUpdateConcurrencyException();
        foreach (var row in rows)
        {
            foreach (var property in columns) row.Property(property).OriginalValue = row.Property(property).CurrentValue;
            row.State = EntityState.Unchanged;
        }
    }

    /// <summary>Filters of indexes are known to the model of the migrations alone, but none is about a number that only counts.</summary>
    private static bool IsFree(IProperty column) =>
        !column.IsForeignKey() && !column.IsKey() && column.ValueGenerated is ValueGenerated.Never
        && column.DeclaringType.ContainingEntityType.GetIndexes().Where(i => i.IsUnique).All(i => column.ClrType == typeof(int) && !i.Properties.Contains(column));

    /// <summary>One column of all rows, as the database has it.</summary>
    private static NpgsqlParameter Column(IProperty property, PropertyValues[] rows)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        if (property.IsNullable && type.IsValueType && Nullable.GetUnderlyingType(type) is null) type = typeof(Nullable<>).MakeGenericType(type);
        var values = Array.CreateInstance(type, rows.Length);
        for (var i = 0; i < rows.Length; i++) values.SetValue(Bulk.Kept(property, rows[i][property]), i);
        return new() { Value = values, DataTypeName = $"{Plain(property.GetColumnType())}[]" };
    }

    /// <summary>Without a length: «character varying(40)» has arrays of «character varying».</summary>
    private static string Plain(string type) => type.Split('(')[0];
}
