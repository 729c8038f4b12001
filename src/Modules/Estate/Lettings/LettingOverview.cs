using Microsoft.EntityFrameworkCore;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>What waits among the lettings.</summary>
public sealed class LettingOverview(Work work, SettingReader settings) : Query<Bare, LettingOverview.View>(work, Permissions.See)
{
    public sealed record View(int Asked, int RunOut, int Expired, int DepositsDue);

    protected override async Task<View> Handle(Bare filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var soon = today.AddDays(await settings.Get(LettingSettings.WarningDays, Actor.Chosen, ct: ct));
        var lettings = Db.Set<Letting>().VisibleTo(Actor).InChosenSite(Actor);
        var ends = await lettings.Where(l => l.State == LettingState.Running && l.To <= soon).Select(l => l.To).ToListAsync(ct);
        return new(await lettings.CountAsync(l => l.State == LettingState.Asked, ct), ends.Count(e => e >= today), ends.Count(e => e < today),
            await lettings.CountAsync(l => (l.State == LettingState.Ended || l.State == LettingState.Terminated || l.State == LettingState.Withdrawn) && l.DepositTakenAt != null && l.DepositReturnedAt == null, ct));
    }
}
