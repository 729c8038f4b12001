using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Every morning.</summary>
public sealed class RemindKeepers(Db db, TellKeeper tell, SettingReader settings, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var soon = today.AddDays(await settings.Get(KnowledgeSettings.WarnDays, ct: ct));
        var ending = await db.Set<Article>().AsNoTracking().Where(a => a.State == ArticleState.Published && a.ValidUntil <= soon
            && !db.Set<ArticleReminder>().Any(r => r.Article == a.Id && r.Until == a.ValidUntil && r.IsOver == (a.ValidUntil < today))).Select(a => a.Id).ToListAsync(ct);
        foreach (var id in ending)
        {
            // Another node may have told it in this moment.
            try { await tell.Run(id, new(), ct); }
            catch (Refusal) { }
            db.ChangeTracker.Clear();
        }
    }
}
