using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

public static class ArticleVisibility
{
    /// <summary>Residents see what is published for them in their communities; staff all of theirs but drafts, which only whoever keeps the knowledge base sees.</summary>
    public static IQueryable<Article> VisibleTo(this IQueryable<Article> articles, Actor actor)
    {
        if (actor.Kind is ActorKind.System) return articles;
        var here = articles.Where(a => a.Sites.Any(s => actor.Sites.Contains(s.Site)));
        if (actor.Kind is ActorKind.Resident) return here.Where(a => a.State == ArticleState.Published && a.ForResidents);
        return actor.May(Permissions.KeepKnowledge) ? here : here.Where(a => a.State != ArticleState.Draft);
    }

    /// <summary>What may be told to customers on this day.</summary>
    public static IQueryable<Article> Holding(this IQueryable<Article> articles, DateOnly today) =>
        articles.Where(a => a.State == ArticleState.Published && (a.ValidUntil == null || a.ValidUntil >= today));
}
