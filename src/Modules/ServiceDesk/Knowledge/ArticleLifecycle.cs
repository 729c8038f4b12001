using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.ServiceDesk.Knowledge.ArticleAction;
using static Steward.ServiceDesk.Knowledge.ArticleState;

namespace Steward.ServiceDesk.Knowledge;

public enum ArticleState
{
    [Tone("yellow")] Draft,
    [Tone("green")] Published,
    [Tone("secondary")] Withdrawn,
}

public enum ArticleAction
{
    [Told("{0} wrote another edition", Icon = "edit")] Edit,
    [Told("{0} published it", Icon = "circle-check")] Publish,
    [Told("{0} looked at it: it still holds", Icon = "calendar")] Prolong,
    [Told("{0} withdrew it", Icon = "x")] Withdraw,
}

/// <summary>What may happen to an answer of the knowledge base (知识条目), and by whom.</summary>
public static class ArticleLifecycle
{
    public static readonly Lifecycle<Article, ArticleState, ArticleAction> Rules = new(Draft, article => article.State)
    {
        // from       action     to          who
        { Draft,      Edit,      Draft,      Keeper },
        { Draft,      Publish,   Published,  Keeper },
        { Draft,      Withdraw,  Withdrawn,  Keeper },
        { Published,  Edit,      Published,  Keeper },
        { Published,  Prolong,   Published,  Keeper },
        { Published,  Withdraw,  Withdrawn,  Keeper },
        { Withdrawn,  Edit,      Draft,      Keeper },
        { Withdrawn,  Publish,   Published,  Keeper },
    };

    /// <summary>Whoever keeps the knowledge base at every community in which it holds.</summary>
    private static bool Keeper(Article article, Actor actor) => actor.May(Permissions.KeepKnowledge) && article.Sites.All(s => actor.Sites.Contains(s.Site));
}
