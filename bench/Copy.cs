using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Steward.Platform.Data;

namespace Steward.Bench;

/// <summary>Writes what was added to a context by PostgreSQL's COPY instead of statements, as the product's own model maps it.</summary>
internal static class Copy
{
    public static async Task Added(Db db)
    {
        var to = (NpgsqlConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        foreach (var kind in db.ChangeTracker.Entries().GroupBy(e => e.Metadata, e => e.Entity)) await Write(kind.Key, kind, to);
        db.ChangeTracker.Clear();
    }

    /// <summary>Rows that no context has to know of.</summary>
    public static async Task Write(Db db, IEnumerable<object> rows)
    {
        var to = (NpgsqlConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        foreach (var kind in rows.GroupBy(r => r.GetType())) await Write(db.Model.FindEntityType(kind.Key)!, kind, to);
    }

    private static async Task Write(IEntityType kind, IEnumerable<object> rows, NpgsqlConnection to)
    {
        var columns = kind.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never || p is { ValueGenerated: ValueGenerated.OnAdd, ClrType.IsPrimitive: false }).ToArray();
        await using var copy = await to.BeginBinaryImportAsync($"COPY {kind.GetTableName()} ({string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var column in columns)
            {
                var value = column.GetGetter().GetClrValue(row);
                if (value is not null && column.GetTypeMapping().Converter is { } stored) value = stored.ConvertToProvider(value);
                if (value is null) await copy.WriteNullAsync();
                else await copy.WriteAsync(value, column.GetColumnType());
            }
        }
        await copy.CompleteAsync();
    }
}
