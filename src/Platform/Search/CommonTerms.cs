using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Caching.Memory;
using Steward.Platform.Data;

namespace Steward.Platform.Search;

/// <summary>Which terms very many things have, as PostgreSQL's statistics tell: to find out for certain would take as long as to find them.
/// Read once a minute on each node, and reckoned with as if the terms had nothing to do with each other.</summary>
public sealed class CommonTerms(Db db, IMemoryCache cache)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    /// <summary>What the planner takes for the share of those that have a term of which nothing is known.</summary>
    private const double Usual = .001;

    /// <param name="Rows">How many things can be searched for.</param>
    /// <param name="Shares">Of the most frequent terms, which part of all things has them.</param>
    /// <param name="Least">The smallest of these.</param>
    private sealed record Statistics(double Rows, IReadOnlyDictionary<string, float> Shares, double Least)
    {
        public double Share(string term, bool isBeginning) =>
            isBeginning ? Math.Max(Usual, 1 - Shares.Where(s => s.Key.StartsWith(term, StringComparison.Ordinal)).Aggregate(1d, (none, s) => none * (1 - s.Value)))
            : Shares.TryGetValue(term, out var share) ? share : Math.Min(Usual, Least / 2);
    }

    /// <summary>How many things about have all of the terms; none, where nothing is known about it.</summary>
    public async Task<double> Estimate(IReadOnlyCollection<(string Term, bool IsBeginning)> terms, CancellationToken ct)
    {
        if (terms.Count == 0 || !db.Database.IsNpgsql()) return 0;
        var known = (await cache.GetOrCreateAsync(typeof(CommonTerms), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Longest;
            return Read(ct);
        }))!;
        return terms.Aggregate(known.Rows, (rows, t) => rows * known.Share(t.Term, t.IsBeginning));
    }

    private async Task<Statistics> Read(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = """
                SELECT c.reltuples::float8, s.most_common_elems::text::text[], s.most_common_elem_freqs
                FROM pg_class c LEFT JOIN pg_stats s ON s.schemaname = current_schema() AND s.tablename = c.relname AND s.attname = 'Vector'
                WHERE c.oid = 'platform_search'::regclass
                """;
            await using var reader = await command.ExecuteReaderAsync(ct);
            if (!await reader.ReadAsync(ct) || await reader.IsDBNullAsync(1, ct)) return new(0, new Dictionary<string, float>(), 0);
            var (terms, shares) = (await reader.GetFieldValueAsync<string[]>(1, ct), await reader.GetFieldValueAsync<float?[]>(2, ct));
            // After the shares of the terms stand the least and the greatest of them.
            return new(reader.GetDouble(0), terms.Zip(shares).ToDictionary(x => x.First, x => x.Second ?? 0, StringComparer.Ordinal), shares.ElementAtOrDefault(terms.Length) ?? 0);
        }
        finally { await db.Database.CloseConnectionAsync(); }
    }
}
