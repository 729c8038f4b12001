using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;

namespace Steward.Platform.Confidentiality.Keys;

/// <summary>Encrypts anew, with the newest key, whatever an older one encrypted: a few rows at a time, and none that somebody changes meanwhile.</summary>
public sealed class Resealing(Db db, KeyRing ring)
{
    private const int Few = 200;

    /// <summary>A column that is kept encrypted.</summary>
    /// <param name="Second">What tells rows of one key apart, where the key has two columns: a whole number.</param>
    public sealed record Column(string Table, string Key, string? Second, string Name, string? Blind, string Purpose);

    /// <summary>What stands in a row that no key reads.</summary>
    public sealed record Unreadable(string Table, string Column, Guid Id);

    /// <param name="Rows">How many rows were encrypted anew.</param>
    public sealed record Outcome(int Rows, IReadOnlyList<Unreadable> Unreadable);

    private sealed record Kept(Guid Id, long At, string Text);

    public IReadOnlyList<Column> Columns =>
        [.. from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            let mark = property.PropertyInfo?.GetCustomAttribute<SealedAttribute>()
            where mark is not null
            select new Column(entity.GetTableName()!, Of(entity, 0)!, Of(entity, 1), property.GetColumnName(), Of(entity, mark.Blind), mark.Purpose)];

    private static string? Of(IEntityType entity, int at) => entity.FindPrimaryKey()!.Properties.ElementAtOrDefault(at)?.GetColumnName();
    private static string? Of(IEntityType entity, string? property) => property is null ? null : entity.FindProperty(property)!.GetColumnName();

    /// <summary>What cannot be read is left as it is and told; it holds up nothing else.</summary>
    public async Task<Outcome> Run(CancellationToken ct)
    {
        var (count, broken) = (0, new List<Unreadable>());
        foreach (var column in Columns)
            await foreach (var rows in Old(column, ct))
                foreach (var row in rows)
                    if (ring.TryDecrypt(column.Purpose, row.Text) is { } text) { await Renew(column, row, text, ct); count++; }
                    else broken.Add(new(column.Table, column.Name, row.Id));
        return new(count, broken);
    }

    /// <summary>Rows that the newest key did not encrypt and that none can read, the first few.</summary>
    public async Task<IReadOnlyList<Unreadable>> Broken(CancellationToken ct)
    {
        var broken = new List<Unreadable>();
        foreach (var column in Columns)
            await foreach (var rows in Old(column, ct))
            {
                broken.AddRange(rows.Where(r => ring.TryDecrypt(column.Purpose, r.Text) is null).Select(r => new Unreadable(column.Table, column.Name, r.Id)));
                if (broken.Count >= Few) return broken;
            }
        return broken;
    }

    /// <summary>In the order of their keys, a few at a time: each is met once, whatever becomes of it.</summary>
    private async IAsyncEnumerable<IReadOnlyList<Kept>> Old(Column column, [EnumeratorCancellation] CancellationToken ct)
    {
        var second = column.Second is { } name ? $"\"{name}\"" : "CAST(0 AS bigint)";
        var old = string.Format(null, """SELECT "{0}" AS "Id", CAST({4} AS bigint) AS "At", "{1}" AS "Text" FROM "{2}" WHERE "{1}" IS NOT NULL AND "{1}" NOT LIKE {{0}} AND ("{0}" > {{1}} OR "{0}" = {{1}} AND {4} > {{2}}) ORDER BY "{0}", {4} LIMIT {3}""", column.Key, column.Name, column.Table, Few, second);
        for (var last = new Kept(Guid.Empty, 0, ""); ;)
        {
            var rows = await db.Database.SqlQueryRaw<Kept>(old, KeyRing.Prefix(ring.Current) + "%", last.Id, last.At).ToListAsync(ct);
            if (rows.Count == 0) yield break;
            yield return rows;
            last = rows[^1];
        }
    }

    private async Task Renew(Column column, Kept row, string text, CancellationToken ct)
    {
        var renew = string.Format(null, "UPDATE \"{0}\" SET \"{1}\" = {{0}}{2} WHERE \"{3}\" = {{1}} AND \"{1}\" = {{2}}", column.Table, column.Name, column.Blind is null ? "" : ", \"" + column.Blind + "\" = {3}", column.Key);
        await db.Database.ExecuteSqlRawAsync(renew, [ring.Encrypt(column.Purpose, text), row.Id, row.Text, ring.Blind(column.Purpose, text)], ct);
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

/// <summary>Each night, and whenever a key was changed; whoever keeps the keys is told of what cannot be read.</summary>
public sealed class EncryptAnew(Db db, Resealing resealing, Crew crew, Notify notify, ILogger<EncryptAnew> program) : IRunByClock
{
    public const string Name = "Encrypt with the newest key";

    public async Task Run(CancellationToken ct)
    {
        if ((await resealing.Run(ct)).Unreadable is not [var first, ..] broken) return;
        program.LogCritical("{Count} encrypted values cannot be read, the first in {Table} {Id}", broken.Count, first.Table, first.Id);
        await notify.Tell(ConfidentialityNotices.Unreadable, await crew.Of(ConfidentialityPermissions.Keys, null, ct), "/admin/keyring", "{0} encrypted values cannot be read, the first in the table {1}: they were damaged, or their key is missing.", [broken.Count, first.Table], ct);
        await db.SaveChangesAsync(ct);
    }
}
