using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>One edition in full, and what is different from another, by default the one before.</summary>
public sealed class CompareEditions(Work work) : Query<CompareEditions.Filter, CompareEditions.View>(work, Permissions.ReadKnowledge)
{
    /// <param name="With">The number of the other edition.</param>
    public sealed record Filter(ArticleId Article, int Number, int? With = null);

    /// <param name="Latest">The number of the edition that holds now.</param>
    /// <param name="Other">Null for the first, which is compared with nothing.</param>
    public sealed record View(ArticleId Article, int Latest, Edition One, Edition? Other, IReadOnlyList<Difference.Line> Lines);

    public sealed record Edition(int Number, string Title, string? KeyWords, string Words, string? Answer, bool ForResidents, DateOnly? ValidUntil, string? Changed, string ByName, DateTimeOffset At);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var article = await Db.Set<Article>().VisibleTo(Actor).Where(a => a.Id == filter.Article).OrNotFound(ct);
        var with = filter.With ?? filter.Number - 1;
        var both = await Db.Set<ArticleEdition>().Where(e => e.Article == filter.Article && (e.Number == filter.Number || e.Number == with))
            .Select(e => new Edition(e.Number, e.Title, e.KeyWords, e.Words, e.Answer, e.ForResidents, e.ValidUntil, e.Changed, e.ByName, e.At)).ToListAsync(ct);
        var one = both.SingleOrDefault(e => e.Number == filter.Number) ?? throw new NotFound();
        var other = both.SingleOrDefault(e => e.Number == with && with != filter.Number);
        if (other is null && filter.With is { } asked && asked != filter.Number) throw new NotFound();
        return new(filter.Article, article.Edition, one, other, other is null ? [] : Difference.Between(Whole(other), Whole(one)));
    }

    /// <summary>All that is read, one after the other.</summary>
    private static string Whole(Edition edition) => string.Join('\n', new[] { edition.Title, edition.KeyWords, edition.Answer, edition.Words }.Where(w => !string.IsNullOrEmpty(w)));
}
