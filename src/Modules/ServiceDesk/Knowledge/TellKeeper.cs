using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Tells whoever keeps an answer that it runs out soon, or has run out: each once.</summary>
public sealed class TellKeeper(Work work, Colleagues colleagues, Notify notify, SettingReader settings) : Change<ArticleId, Bare>(work, Permissions.KeepKnowledge)
{
    protected override async Task Handle(ArticleId id, Bare form, CancellationToken ct)
    {
        var article = await Db.Set<Article>().VisibleTo(Actor).Include(a => a.Sites).Where(a => a.Id == id && a.State == ArticleState.Published && a.ValidUntil != null).OrNotFound(ct);
        var (until, isOver) = (article.ValidUntil!.Value, article.IsExpired(Shown.DayOf(Now)));
        if (until > Shown.DayOf(Now).AddDays(await settings.Get(KnowledgeSettings.WarnDays, ct: ct))) throw new Refused("It holds for a while yet: nobody need be told.");
        Db.Add(new ArticleReminder(id, until, isOver, Now));
        var keepers = (await colleagues.At([.. article.Sites.Select(s => s.Site)], Permissions.KeepKnowledge, ct)).Select(c => c.Id).ToArray();
        // Who wrote it may have left, or keep the knowledge base no more.
        await notify.Tell(NoticeKinds.Answer, article.Keeper is { } keeper && keepers.Contains(keeper) ? [keeper] : keepers, $"/service-desk/knowledge/{id}",
            isOver ? "An answer has run out on {1}: {0}" : "An answer holds until {1} only: {0}", [article.Title, Shown.Day(until)], ct);
    }
}
