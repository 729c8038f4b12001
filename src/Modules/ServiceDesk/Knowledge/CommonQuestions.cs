using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>What residents ask again and again (常见问题), with what they may read in answer, the most asked first.</summary>
public sealed class CommonQuestions(Work work) : Query<CommonQuestions.Filter, IReadOnlyList<CommonQuestions.Row>>(work, Permissions.Portal)
{
    public sealed record Filter
    {
        /// <summary>Words to find.</summary>
        public string? Q { get; init; }
        /// <summary>What the resident is just writing down: whatever shares enough of it.</summary>
        public string? Words { get; init; }
        public RequestType? Type { get; init; }
        public int? Most { get; init; }
    }

    public sealed record Row(ArticleId Id, string Title, string? CategoryName, string Short);

    private const int MostShown = 100, Longest = 400;

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var most = Math.Clamp(filter.Most ?? MostShown, 1, MostShown);
        var written = filter.Words.OrNull() is { } words ? words.Length <= Longest ? words : words[..Longest] : null;
        if (filter.Words is not null && written is null or { Length: < 2 }) return [];
        var found = written is null ? Db.Search<Article>(filter.Q) : Db.SearchAny<Article>(written);
        var articles = await found.VisibleTo(Actor).Holding(today).OrderByDescending(a => Db.Set<ArticleUse>().Count(u => u.Article == a.Id)).ThenBy(a => a.Title).Take(MostShown).ToListAsync(ct);
        if (written is not null)
            articles = [.. articles.Select(a => (a, Points: Relevance.Of(a, new(null, filter.Type, null, written), isNamed: false))).Where(x => x.Points >= Relevance.WorthALook).OrderByDescending(x => x.Points).Select(x => x.a)];
        var filed = articles.Select(a => a.Category).OfType<CategoryId>().Distinct().ToArray();
        var categories = await Db.Set<Category>().Where(c => filed.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Title, ct);
        return [.. articles.Take(most).Select(a => new Row(a.Id, a.Title, a.Category is { } c ? categories.GetValueOrDefault(c) : null, Shorten(a.ToSay)))];
    }

    private static string Shorten(string words) => words.Length <= 80 ? words : $"{words[..(char.IsHighSurrogate(words[79]) ? 79 : 80)]}…";
}
