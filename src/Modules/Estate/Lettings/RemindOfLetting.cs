using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Procedures;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Reminds the keepers of a letting that runs out or has run out (到期提醒), or that was approved and has not begun on its day; each once for one day.</summary>
public sealed class RemindOfLetting(Work work, LastDays days, SettingReader settings) : Change<LettingId, Bare>(work, Permissions.KeepSpaces)
{
    protected override async Task Handle(LettingId id, Bare form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().AsNoTracking().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        if (letting is { State: LettingState.Approved } && letting.From < Shown.DayOf(Now)) await Unstarted(letting, ct);
        if (letting.State is not LettingState.Running || LastDays.Left(letting.To, Shown.DayOf(Now), await settings.Get(LettingSettings.WarningDays, letting.Site, ct: ct)) is not { } left) return;
        var place = await Db.Set<Lettable>().Where(p => p.Id == letting.Place).Select(p => p.Name).SingleAsync(ct);
        await days.Tell(letting.Site, letting.Key, left, letting.To, Permissions.KeepSpaces, LettingNotices.RunsOut, $"/lettings/{id}",
            "{0}, letting {1}, is let until {2}", "{0}, letting {1}, ran out on {2} and has not been taken back", [place, letting.Number, Shown.Day(letting.To)], ct);
    }

    private async Task Unstarted(Letting letting, CancellationToken ct)
    {
        const string sentence = "{0}, letting {1}, was to begin on {2} and has not been handed over";
        var place = await Db.Set<Lettable>().Where(p => p.Id == letting.Place).Select(p => p.Name).SingleAsync(ct);
        await days.Tell(letting.Site, letting.Key, TermLeft.Expired, letting.From, Permissions.KeepSpaces, LettingNotices.RunsOut, $"/lettings/{letting.Id}", sentence, sentence, [place, letting.Number, Shown.Day(letting.From)], ct);
    }
}
