using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Search;

public static class SearchExtensions
{
    /// <summary>The things that have all the words; all things when there are no words.
    /// Visibility and filters compose on top, in the same query.</summary>
    public static IQueryable<T> Search<T>(this Db db, string? words) where T : Thing, ISearchable => db.Find<T>(words, all: true);

    /// <summary>The things that have any of the words: what may be alike, for whoever then looks closer.</summary>
    public static IQueryable<T> SearchAny<T>(this Db db, string? words) where T : Thing, ISearchable => db.Find<T>(words, all: false);

    private static IQueryable<T> Find<T>(this Db db, string? words, bool all) where T : Thing, ISearchable
    {
        var asked = Terms.Asked(words);
        if (asked.Count == 0) return string.IsNullOrWhiteSpace(words) ? db.Set<T>() : db.Set<T>().Where(t => false);
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = entity.GetTableName()!;
        var key = entity.FindPrimaryKey()!.Properties[0].GetColumnName();
        var terms = asked.Select(a => (Term: T.SearchKind + a.Term, a.IsBeginning));
        var (hits, match) = db.Database.IsNpgsql()
            ? ("SELECT \"Owner\" FROM platform_search WHERE \"Vector\" @@ CAST({0} AS tsquery)",
               string.Join(all ? " & " : " | ", terms.Select(t => $"'{t.Term}'{(t.IsBeginning ? ":*" : "")}")))
            : ("SELECT s.\"Owner\" FROM platform_search s WHERE s.\"Row\" IN (SELECT rowid FROM platform_search_fts WHERE platform_search_fts MATCH {0})",
               string.Join(all ? " " : " OR ", terms.Select(t => $"\"{t.Term}\"{(t.IsBeginning ? "*" : "")}")));
        var found = $"SELECT * FROM \"{table}\" WHERE \"{key}\" IN ({hits})";
        return db.Set<T>().FromSqlRaw(found, match);
    }
}
