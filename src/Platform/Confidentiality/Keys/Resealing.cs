using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;
using Steward.Platform.Jobs;

namespace Steward.Platform.Confidentiality.Keys;

/// <summary>Encrypts anew, with the newest key, whatever an older one encrypted: a few rows at a time, and none that somebody changes meanwhile.</summary>
public sealed class Resealing(Db db, KeyRing ring)
{
    private const int Few = 200;

    /// <summary>A column that is kept encrypted.</summary>
    public sealed record Column(string Table, string Key, string Name, string? Blind, string Purpose);

    private sealed record Kept(Guid Id, string Text);

    public IReadOnlyList<Column> Columns =>
        [.. from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            let mark = property.PropertyInfo?.GetCustomAttribute<SealedAttribute>()
            where mark is not null
            select new Column(entity.GetTableName()!, entity.FindPrimaryKey()!.Properties[0].GetColumnName(), property.GetColumnName(), Of(entity, mark.Blind), mark.Purpose)];

    private static string? Of(IEntityType entity, string? property) => property is null ? null : entity.FindProperty(property)!.GetColumnName();

    /// <returns>How many rows were encrypted anew.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var count = 0;
        foreach (var column in Columns)
            for (int done; (done = await Batch(column, ct)) > 0;) count += done;
        return count;
    }

    private async Task<int> Batch(Column column, CancellationToken ct)
    {
        var old = string.Format(null, "SELECT \"{0}\" AS \"Id\", \"{1}\" AS \"Text\" FROM \"{2}\" WHERE \"{1}\" IS NOT NULL AND \"{1}\" NOT LIKE {{0}} LIMIT {3}", column.Key, column.Name, column.Table, Few);
        var rows = await db.Database.SqlQueryRaw<Kept>(old, KeyRing.Prefix(ring.Current) + "%").ToListAsync(ct);
        var renew = string.Format(null, "UPDATE \"{0}\" SET \"{1}\" = {{0}}{2} WHERE \"{3}\" = {{1}} AND \"{1}\" = {{2}}", column.Table, column.Name, column.Blind is null ? "" : ", \"" + column.Blind + "\" = {3}", column.Key);
        foreach (var row in rows)
        {
            var text = ring.Decrypt(column.Purpose, row.Text);
            await db.Database.ExecuteSqlRawAsync(renew, [ring.Encrypt(column.Purpose, text), row.Id, row.Text, ring.Blind(column.Purpose, text)], ct);
        }
        return rows.Count;
    }

    /// <summary>How many rows each key encrypted or sealed: one that none needs may be taken out of the folder.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Uses(CancellationToken ct)
    {
        var uses = await db.Set<AccessEntry>().GroupBy(e => e.Key).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        foreach (var column in Columns)
        {
            var count = string.Format(null, "SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM \"{0}\" WHERE \"{1}\" LIKE {{0}}", column.Table, column.Name);
            foreach (var key in ring.Names) uses[key] = uses.GetValueOrDefault(key) + await db.Database.SqlQueryRaw<int>(count, KeyRing.Prefix(key) + "%").SingleAsync(ct);
        }
        return uses;
    }
}

/// <summary>Each night, and whenever a key was changed.</summary>
public sealed class EncryptAnew(Resealing resealing) : IRunByClock
{
    public const string Name = "Encrypt with the newest key";
    public Task Run(CancellationToken ct) => resealing.Run(ct);
}
