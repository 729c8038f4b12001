using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Finds what may be told to somebody who asks: only what is published and holds today, the fittest first.</summary>
public sealed class AnswerFinder(Db db, Actor actor, TimeProvider clock)
{
    public const int Most = 4;
    private const int Candidates = 80;
    /// <summary>So few letters may be pinyin initials or the beginning of a word.</summary>
    private const int ShortWords = 12;

    /// <param name="Words">What was written down so far.</param>
    public sealed record Sought(SiteId? Site, RequestType? Type, CategoryId? Category, string? Words);

    public async Task<IReadOnlyList<LikelyAnswers.Row>> Find(Sought sought, CancellationToken ct)
    {
        var words = sought.Words.OrNull();
        if (words is null && sought.Category is null) return [];
        if (words?.Length > 400) words = words[..400];
        sought = sought with { Words = words };
        var whole = words is { Length: <= ShortWords } ? await Seen(db.Search<Article>(words), sought).Take(Candidates).ToListAsync(ct) : [];
        var some = words is { Length: > 1 } ? await Seen(db.SearchAny<Article>(words), sought).Take(Candidates).ToListAsync(ct) : [];
        var filed = sought.Category is { } category ? await Seen(db.Set<Article>().Where(a => a.Category == category), sought).Take(Candidates).ToListAsync(ct) : [];
        var named = whole.Select(a => a.Id).ToHashSet();
        var best = whole.Concat(some).Concat(filed).DistinctBy(a => a.Id).Select(a => (Article: a, Points: Relevance.Of(a, sought, named.Contains(a.Id))))
            .Where(f => f.Points >= Relevance.WorthALook).OrderByDescending(f => f.Points).ThenBy(f => f.Article.Title, StringComparer.Ordinal).Take(Most).ToArray();
        var ids = best.Select(f => f.Article.Id).ToArray();
        var uses = await db.Set<ArticleUse>().Where(u => ids.Contains(u.Article)).GroupBy(u => u.Article).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. best.Select(f => new LikelyAnswers.Row(f.Article.Id, f.Article.Title, f.Article.ToSay, f.Article.ForResidents, uses.GetValueOrDefault(f.Article.Id)))];
    }

    private IQueryable<Article> Seen(IQueryable<Article> articles, Sought sought)
    {
        var seen = articles.AsNoTracking().VisibleTo(actor).Holding(Shown.DayOf(clock.GetUtcNow()));
        return (sought.Site is { } site ? seen.Where(a => a.Sites.Any(s => s.Site == site)) : seen).OrderByDescending(a => a.ChangedAt);
    }
}
