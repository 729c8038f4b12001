using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Procedures;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Reminds the keepers of a rent that runs out or has run out (到期提醒); each once for one last day.</summary>
public sealed class RemindOfParking(Work work, LastDays days, SettingReader settings) : Change<ParkingHoldingId, Bare>(work, Permissions.KeepSpaces)
{
    protected override async Task Handle(ParkingHoldingId id, Bare form, CancellationToken ct)
    {
        var holding = await Db.Set<ParkingHolding>().AsNoTracking().VisibleTo(Actor).Where(h => h.Id == id).OrNotFound(ct);
        if (holding.Held is null || LastDays.Left(holding.To, Shown.DayOf(Now), await settings.Get(ParkingSettings.WarningDays, holding.Site, ct: ct)) is not { } left) return;
        var space = await Db.Set<ParkingSpace>().Where(s => s.Id == holding.Space).Select(s => s.Number).SingleAsync(ct);
        var house = await Db.Set<Units.Unit>().Where(u => u.Id == holding.Unit).Select(u => u.Label).SingleAsync(ct);
        await days.Tell(holding.Site, holding.Key, left, holding.To!.Value, Permissions.KeepSpaces, ParkingNotices.RunsOut, $"/parking/holdings/{id}",
            "Space {0} of {1} is rented until {2}", "The rent of space {0} of {1} ran out on {2}", [space, house, Shown.Day(holding.To.Value)], ct);
    }
}
