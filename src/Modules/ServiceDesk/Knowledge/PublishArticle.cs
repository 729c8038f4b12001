using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Lets the staff read an answer and put it into replies; residents too, if it is meant for them.</summary>
public sealed class PublishArticle(Work work) : Change<ArticleId, Bare>(work, Permissions.KeepKnowledge)
{
    protected override async Task Handle(ArticleId id, Bare form, CancellationToken ct) =>
        (await Db.Set<Article>().VisibleTo(Actor).Include(a => a.Sites).Where(a => a.Id == id).OrNotFound(ct)).Publish(Actor, Now);
}
