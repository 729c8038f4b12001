using Microsoft.EntityFrameworkCore;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>What waits at the parking desk.</summary>
public sealed class ParkingOverview(Work work, SettingReader settings) : Query<Bare, ParkingOverview.View>(work, Permissions.See)
{
    public sealed record View(int Vacant, int RunOut, int Expired, int InLine, int Offered);

    protected override async Task<View> Handle(Bare filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var soon = today.AddDays(await settings.Get(ParkingSettings.WarningDays, Actor.Chosen, ct: ct));
        var terms = await Db.Set<ParkingHolding>().VisibleTo(Actor).InChosenSite(Actor).Where(h => h.Held != null && h.To <= soon).Select(h => h.To).ToListAsync(ct);
        var line = await Db.Set<ParkingWish>().VisibleTo(Actor).InChosenSite(Actor).Where(w => w.Waits != null).Select(w => w.State).ToListAsync(ct);
        var vacant = await Db.Set<ParkingSpace>().VisibleTo(Actor).InChosenSite(Actor).CountAsync(s => s.State == ParkingSpaceState.Vacant, ct);
        return new(vacant, terms.Count(t => t >= today), terms.Count(t => t < today), line.Count(s => s is ParkingWishState.InLine), line.Count(s => s is ParkingWishState.Offered));
    }
}
