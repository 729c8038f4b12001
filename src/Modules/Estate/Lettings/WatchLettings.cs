using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.Estate.Lettings;

/// <summary>Every morning: lettings that run out, and those that did not begin on their day.</summary>
public sealed class WatchLettings(Db db, RemindOfLetting remind, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var soon = today.AddDays(LettingSettings.WarningDays.Most);
        await rounds.Each(await db.Set<Letting>().AsNoTracking().Where(l => l.State == LettingState.Running && l.To <= soon || l.State == LettingState.Approved && l.From < today).Select(l => l.Id).ToListAsync(ct), letting => remind.Run(letting, new(), ct), ct);
    }
}
