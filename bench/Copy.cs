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

    private static Task Write(IEntityType kind, IEnumerable<object> rows, NpgsqlConnection to) =>
        Bulk.Write(to, kind, rows.Select(row => (Func<IProperty, object?>)(column => column.GetGetter().GetClrValue(row))));
}
