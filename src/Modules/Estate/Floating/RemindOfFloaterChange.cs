using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Procedures;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Reminds that somebody who is registered holds the home no longer: the change is to be reported within some days of it, and once more when they are over.</summary>
public sealed class RemindOfFloaterChange(Work work, LastDays days, SettingReader settings) : Change<FloaterId, Bare>(work, Permissions.Floaters)
{
    protected override async Task Handle(FloaterId id, Bare form, CancellationToken ct)
    {
        var floater = await Db.Set<Floater>().AsNoTracking().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        var today = Shown.DayOf(Now);
        if (floater.LeftOn is not null || await Db.Set<Occupancy>().Where(o => o.Id == floater.Occupancy).Select(o => o.To).SingleAsync(ct) is not { } last || last >= today) return;
        var due = last.AddDays(await settings.Get(FloaterSettings.ChangeDays, floater.Site, ct: ct));
        var house = await Db.Set<Units.Unit>().Where(u => u.Id == floater.Unit).Select(u => u.Label).SingleAsync(ct);
        await days.Tell(floater.Site, floater.Key, due < today ? TermLeft.Expired : TermLeft.RunsOut, due, Permissions.Floaters, FloaterNotices.Due, $"/floating/{id}",
            "Who lived in {0} has left: the change is to be reported by {1}", "Who lived in {0} has left: the change should have been reported by {1}", [house, Shown.Day(due)], ct);
    }
}
