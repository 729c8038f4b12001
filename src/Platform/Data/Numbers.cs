using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Pages;

namespace Steward.Platform.Data;

/// <summary>Human numbers such as WX-2026-00123: readable on the telephone, never given twice, never jumping back.
/// A number is taken in a moment of its own, so writers do not wait for each other; a refused form leaves a gap.</summary>
public sealed class Numbers(Db db, TimeProvider clock)
{
    /// <param name="prefix">Two letters that tell what is numbered.</param>
    public async Task<string> Next(string prefix, CancellationToken ct)
    {
        var series = $"{prefix}-{Shown.Local(clock.GetUtcNow()).Year}";
        var number = db.Database.IsNpgsql() ? await TakePostgres(series, ct) : await TakeSqlite(series, ct);
        return $"{series}-{number:00000}";
    }

    /// <summary>Several in a row at once, for what comes in by the hundred.</summary>
    public async Task<IReadOnlyList<string>> Many(string prefix, int count, CancellationToken ct)
    {
        if (count == 0) return [];
        var series = $"{prefix}-{Shown.Local(clock.GetUtcNow()).Year}";
        var last = (await db.Database.SqlQueryRaw<long>(TakeMany, series, (long)count).ToListAsync(ct)).Single();
        return [.. Enumerable.Range(0, count).Select(i => $"{series}-{last - count + 1 + i:00000}")];
    }

    private const string TakeMany = """
        INSERT INTO platform_numbers ("Series", "Last") VALUES ({0}, {1})
        ON CONFLICT ("Series") DO UPDATE SET "Last" = platform_numbers."Last" + {1} RETURNING "Last" AS "Value"
        """;

    private const string Take = """
        INSERT INTO platform_numbers ("Series", "Last") VALUES ({0}, 1)
        ON CONFLICT ("Series") DO UPDATE SET "Last" = platform_numbers."Last" + 1 RETURNING "Last" AS "Value"
        """;

    private async Task<long> TakeSqlite(string series, CancellationToken ct) =>
        (await db.Database.SqlQueryRaw<long>(Take, series).ToListAsync(ct)).Single();

    /// <summary>The counter need not reach the disk before the row that uses the number, which flushes it anyway.</summary>
    private async Task<long> TakePostgres(string series, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) return await TakeSqlite(series, ct);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var batch = ((Npgsql.NpgsqlConnection)db.Database.GetDbConnection()).CreateBatch();
            batch.BatchCommands.Add(new Npgsql.NpgsqlBatchCommand("SET LOCAL synchronous_commit TO off"));
            batch.BatchCommands.Add(new Npgsql.NpgsqlBatchCommand(Take.Replace("{0}", "$1")) { Parameters = { new() { Value = series } } });
            await using var reader = await batch.ExecuteReaderAsync(ct);
            do { if (await reader.ReadAsync(ct)) return reader.GetInt64(0); } while (await reader.NextResultAsync(ct));
            throw new InvalidOperationException("The counter gave no number.");
        }
        finally { await db.Database.CloseConnectionAsync(); }
    }
}

internal sealed class NumberSeries
{
    public required string Series { get; init; }
    public long Last { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<NumberSeries>
    {
        public void Configure(EntityTypeBuilder<NumberSeries> series)
        {
            series.ToTable("platform_numbers").HasKey(s => s.Series);
            series.Property(s => s.Series).HasMaxLength(20);
        }
    }
}
