using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>One answer as it holds now, with its story and what can be done with it.</summary>
public sealed class ShowArticle(Work work, ArticleRows rows, Stories stories) : Query<ArticleId, ShowArticle.View>(work, Permissions.ReadKnowledge)
{
    /// <param name="Sites">Those of the reader's own in which it holds.</param>
    /// <param name="Changed">What is different from the edition before.</param>
    public sealed record View(ArticleList.Row Article, string Words, string? Answer, IReadOnlyList<SiteId> Sites, string? Changed, IReadOnlyList<ArticleAction> Open, Story Story);

    protected override async Task<View> Handle(ArticleId id, CancellationToken ct)
    {
        var article = await Db.Set<Article>().VisibleTo(Actor).Include(a => a.Sites).Where(a => a.Id == id).OrNotFound(ct);
        var changed = await Db.Set<ArticleEdition>().Where(e => e.Article == id && e.Number == article.Edition).Select(e => e.Changed).SingleAsync(ct);
        return new((await rows.Of([article], Actor, ct))[0], article.Words, article.Answer, [.. article.Sites.Select(s => s.Site).Where(Actor.Sites.Contains)], changed, ArticleLifecycle.Rules.Open(article, Actor), await stories.Of(article.Key, ct));
    }
}
