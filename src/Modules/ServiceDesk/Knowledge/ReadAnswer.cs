using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>One answer as residents read it.</summary>
public sealed class ReadAnswer(Work work) : Query<ArticleId, ReadAnswer.View>(work, Permissions.Portal)
{
    public sealed record View(ArticleId Id, string Title, string Words, DateOnly? ValidUntil, DateTimeOffset ChangedAt);

    protected override async Task<View> Handle(ArticleId id, CancellationToken ct)
    {
        var article = await Db.Set<Article>().VisibleTo(Actor).Holding(Shown.DayOf(Now)).Where(a => a.Id == id).OrNotFound(ct);
        return new(id, article.Title, article.Words, article.ValidUntil, article.ChangedAt);
    }
}
