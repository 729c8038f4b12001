using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Every morning.</summary>
public sealed class RemindKeepers(Db db, TellKeeper tell, SettingReader settings, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var soon = today.AddDays(await settings.Get(KnowledgeSettings.WarnDays, ct: ct));
        var ending = await db.Set<Article>().AsNoTracking().Where(a => a.State == ArticleState.Published && a.ValidUntil <= soon
            && !db.Set<ArticleReminder>().Any(r => r.Article == a.Id && r.Until == a.ValidUntil && r.IsOver == (a.ValidUntil < today))).Select(a => a.Id).ToListAsync(ct);
        await rounds.Each(ending, id => tell.Run(id, new(), ct), ct);
    }
}
