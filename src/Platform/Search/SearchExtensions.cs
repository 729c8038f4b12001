using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Search;

public static class SearchExtensions
{
    /// <summary>The things that have all the words; all things when there are no words.
    /// Visibility and filters compose on top, in the same query.</summary>
    public static IQueryable<T> Search<T>(this Db db, string? words) where T : Thing, ISearchable => db.Having<T>(words, all: true);

    /// <summary>The things that have any of the words: what may be alike, for whoever then looks closer.</summary>
    public static IQueryable<T> SearchAny<T>(this Db db, string? words) where T : Thing, ISearchable => db.SearchInOrder<T>(words, all: false);

    /// <summary>So many hits are quicker fetched and sorted than the newest things looked through for the words.</summary>
    private const int Sortable = 6_000;

    /// <summary>The things that have all the words, for a list that shows the newest few, and whether so many have them that the things are
    /// looked through in the order of the list until enough are found: then they are not to be counted.</summary>
    public static async Task<(IQueryable<T> Found, bool AreMany)> SearchNewest<T>(this Db db, string? words, CommonTerms common, CancellationToken ct) where T : Thing, ISearchable =>
        await common.Estimate([.. Terms.Asked(words, T.IsByName).Select(t => (T.SearchKind + t.Term, t.IsBeginning))], ct) > Sortable ? (db.SearchInOrder<T>(words), true) : (db.Search<T>(words), false);

    /// <summary>So many hits are put in order; where more have the words, those found first are.</summary>
    public const int Window = 4 * Tables.Listing.DefaultSize;
    /// <summary>And so many where only the first few are shown.</summary>
    private const int Few = Tables.Listing.DefaultSize;
    /// <summary>A window with fewer left over than a page is not worth looking through: then all hits are.</summary>
    private const int Worthwhile = Tables.Listing.DefaultSize;

    /// <summary>The things that have the words, for a list in an order of its own: all of them or, where very many have the words, a window full of those found
    /// first. To fetch two hundred thousand by the name of Wang and sort them takes seconds, and nobody turns four thousand pages.</summary>
    /// <param name="rest">What else is asked: who may see it, filters.</param>
    public static async Task<Found<T>> SearchWindow<T>(this Db db, string? words, Actor actor, Func<IQueryable<T>, IQueryable<T>> rest, CancellationToken ct, bool any = false, Reach reach = Reach.Pages) where T : Thing, ISearchable
    {
        var window = reach is Reach.Few ? Few : Window;
        var postgres = db.Database.IsNpgsql();
        var near = postgres ? Near<T>(actor) : "";
        if (reach is Reach.All || db.Match<T>(words, !any) is not { } match) return new(rest(db.Having<T>(words, !any, near)));
        var keys = (await db.Hits<T>(words, !any, near, match, window).ToListAsync(ct)).Distinct().ToArray();
        if (keys.Length == 0) return new(db.Set<T>().Where(t => false), IsNone: true);
        var first = rest(db.Keyed<T>(keys[..Math.Min(keys.Length, window)]));
        if (keys.Length <= window) return new(first);
        return await first.CountAsync(ct) is var left && left >= Math.Min(Worthwhile, window / 2) ? new(first, left) : new(rest(db.Having<T>(words, !any, near)));
    }

    /// <summary>Some that have the very words first, then those of the sample, then all others; what fills the window earlier leaves the rest unasked.
    /// In PostgreSQL each as a stored answer of its own, so that the index is asked, however few of the hits are taken.</summary>
    private static IQueryable<Guid> Hits<T>(this Db db, string? words, bool all, string near, string match, int window) where T : Thing, ISearchable
    {
        var (exact, sample, usual) = (Narrowed(db.Match<T>(words, all, Asking.Exactly)!, near), Narrowed(db.Match<T>(words, all, Asking.OfSample)!, near), Narrowed(match, near));
        var first = exact == usual ? "" : $"SELECT * FROM (SELECT \"Owner\" AS \"Value\" FROM exact LIMIT {Tables.Listing.DefaultSize}) AS e UNION ALL ";
        return db.Database.SqlQueryRaw<Guid>(db.Database.IsNpgsql()
            ? $$"""
                WITH exact AS MATERIALIZED (SELECT "Owner" FROM platform_search WHERE "Vector" @@ CAST({0} AS tsquery)),
                    sample AS MATERIALIZED (SELECT "Owner" FROM platform_search WHERE "Vector" @@ CAST({1} AS tsquery)),
                    others AS MATERIALIZED (SELECT "Owner" FROM platform_search WHERE "Vector" @@ CAST({2} AS tsquery) AND "Sample" IS NULL)
                {{first}}SELECT * FROM (SELECT "Owner" AS "Value" FROM sample UNION ALL SELECT "Owner" FROM others LIMIT {3}) AS u
                """
            : $$"""
                WITH exact AS (SELECT s."Owner" FROM platform_search_fts f JOIN platform_search s ON s."Row" = f.rowid WHERE platform_search_fts MATCH {0}),
                    usual AS (SELECT s."Owner" FROM platform_search_fts f JOIN platform_search s ON s."Row" = f.rowid WHERE platform_search_fts MATCH {2})
                {{first}}SELECT * FROM (SELECT "Owner" AS "Value" FROM usual LIMIT {3}) AS u
                """, exact, sample, usual, window + 1);
    }

    private static IQueryable<T> Keyed<T>(this Db db, IReadOnlyList<Guid> keys) where T : Thing
    {
        var (table, key) = Table<T>(db);
        var postgres = db.Database.IsNpgsql();
        var keyed = $"SELECT * FROM \"{table}\" WHERE \"{key}\" {(postgres ? "= ANY({0})" : "IN (SELECT value FROM json_each({0}))")}";
        return db.Set<T>().FromSqlRaw(keyed, postgres ? keys.ToArray() : JsonSerializer.Serialize(keys.Select(k => k.ToString().ToUpperInvariant())));
    }

    private static string Narrowed(string match, string near) => near.Length == 0 ? match : $"({match}){near}";

    /// <summary>Whoever serves a few communities of many has the index asked for the things of these alone.</summary>
    private static string Near<T>(Actor actor)
    {
        if (actor.Kind is not ActorKind.Staff || !typeof(IOfSite).IsAssignableFrom(typeof(T))) return "";
        IReadOnlyCollection<SiteId> sites = actor.Chosen is { } chosen ? [chosen] : actor.Sites;
        return sites.Count is 0 or > FewSites ? "" : $" & ({string.Join(" | ", sites.Select(s => $"'{SearchRow.Place(s)}'"))})";
    }

    /// <summary>The things of so many communities are gathered at once; of more, what the words have is looked through.</summary>
    private const int FewSites = 4;

    /// <summary>Of these kinds, those of which something has all the words: one question instead of one for each.</summary>
    public static async Task<IReadOnlySet<string>> KindsHaving(this Db db, IReadOnlyList<(string Kind, string Words)> kinds, CancellationToken ct)
    {
        var postgres = db.Database.IsNpgsql();
        var matches = kinds.Select(k => (k.Kind, Match: db.Match(k.Kind, k.Words, all: true))).Where(k => k.Match is not null).ToArray();
        if (matches.Length == 0) return new HashSet<string>();
        var asked = matches.Select((k, i) => postgres
            ? $"SELECT '{k.Kind}' AS \"Value\" WHERE EXISTS (WITH hits AS MATERIALIZED (SELECT 1 FROM platform_search WHERE \"Vector\" @@ CAST({{{i}}} AS tsquery)) SELECT 1 FROM hits)"
            : $"SELECT '{k.Kind}' AS \"Value\" WHERE EXISTS (SELECT 1 FROM platform_search_fts WHERE platform_search_fts MATCH {{{i}}})");
        return (await db.Database.SqlQueryRaw<string>(string.Join(" UNION ALL ", asked), [.. matches.Select(k => k.Match!)]).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>Looked for from the side of the things: each that the rest of the question leaves is asked whether it has the words.</summary>
    public static IQueryable<T> SearchInOrder<T>(this Db db, string? words, bool all = true) where T : Thing, ISearchable
    {
        if (!db.Database.IsNpgsql() || db.Match<T>(words, all) is not { } match) return db.Having<T>(words, all: all);
        var (table, key) = Table<T>(db);
        var having = $"SELECT * FROM \"{table}\" AS t WHERE (SELECT \"Vector\" @@ CAST({{0}} AS tsquery) FROM platform_search WHERE \"Owner\" = t.\"{key}\")";
        return db.Set<T>().FromSqlRaw(having, match);
    }

    private static IQueryable<T> Having<T>(this Db db, string? words, bool all, string near = "") where T : Thing, ISearchable
    {
        var postgres = db.Database.IsNpgsql();
        if (db.Match<T>(words, all) is not { } match) return string.IsNullOrWhiteSpace(words) ? db.Set<T>() : db.Set<T>().Where(t => false);
        var (table, key) = Table<T>(db);
        // The hits first, then each thing by its key: the planner, who knows nothing of words that few have, would rather walk through all there are.
        var found = postgres
            ? $"SELECT t.* FROM (WITH hits AS MATERIALIZED (SELECT \"Owner\" FROM platform_search WHERE \"Vector\" @@ CAST({{0}} AS tsquery)) SELECT \"Owner\" FROM hits) AS h CROSS JOIN LATERAL (SELECT * FROM \"{table}\" WHERE \"{key}\" = h.\"Owner\" OFFSET 0) AS t"
            : $"SELECT * FROM \"{table}\" WHERE \"{key}\" IN (SELECT s.\"Owner\" FROM platform_search s WHERE s.\"Row\" IN (SELECT rowid FROM platform_search_fts WHERE platform_search_fts MATCH {{0}}))";
        return db.Set<T>().FromSqlRaw(found, Narrowed(match, near));
    }

    private static (string Table, string Key) Table<T>(Db db)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        return (entity.GetTableName()!, entity.FindPrimaryKey()!.Properties[0].GetColumnName());
    }

    /// <summary>By beginnings as one types; by the words as they are; or of what the sample has.</summary>
    private enum Asking { Usually, Exactly, OfSample }

    /// <summary>The words as the database asks for them; null when there is nothing in them to ask for. Whatever is searched for comes by here, and is remembered until the question is answered.</summary>
    private static string? Match<T>(this Db db, string? words, bool all, Asking how = Asking.Usually) where T : Thing, ISearchable => db.Match(T.SearchKind, words, all, T.IsByName, how);

    private static string? Match(this Db db, string kind, string? words, bool all, bool isByName = false, Asking how = Asking.Usually)
    {
        if (words is not null) db.Sought.Add(words);
        var terms = Terms.Asked(words, isByName).Select(asked => how is Asking.OfSample ? Terms.Sampled(kind, asked) : (Term: kind + asked.Term, IsBeginning: asked.IsBeginning && how is Asking.Usually)).ToArray();
        if (terms.Length == 0) return null;
        return db.Database.IsNpgsql()
            ? string.Join(all ? " & " : " | ", terms.Select(t => $"'{t.Term}'{(t.IsBeginning ? ":*" : "")}"))
            : string.Join(all ? " " : " OR ", terms.Select(t => $"\"{t.Term}\"{(t.IsBeginning ? "*" : "")}"));
    }
}

/// <summary>How far what very many have is looked through: for the few shown as one types, for some pages of a list, or to the end, for an export.</summary>
public enum Reach { Few, Pages, All }

/// <param name="InWindow">How many of a window full are left over by the rest of the question, when more have the words than are looked at; otherwise null.</param>
/// <param name="IsNone">Nothing has the words: whoever shows only the first few need not ask.</param>
public sealed record Found<T>(IQueryable<T> Things, int? InWindow = null, bool IsNone = false);
