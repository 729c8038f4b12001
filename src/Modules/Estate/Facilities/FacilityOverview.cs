using Microsoft.EntityFrameworkCore;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>What of the facilities wants somebody's eyes now.</summary>
public sealed class FacilityOverview(Work work, SettingReader settings) : Query<FacilityOverview.Filter, FacilityOverview.View>(work, Permissions.SeeFacilities)
{
    public sealed record Filter;

    /// <param name="Expired">Certificates that have ended.</param>
    /// <param name="Soon">Certificates that soon end.</param>
    /// <param name="Warranties">Facilities whose warranty soon ends.</param>
    public sealed record View(int Stopped, int Expired, int Soon, int Warranties);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var soon = today.AddDays(await settings.Get(FacilitySettings.SoonDays, Actor.Chosen, Now, ct));
        var facilities = Db.Set<Facility>().VisibleTo(Actor).InChosenSite(Actor).Where(f => f.State != FacilityState.Scrapped);
        var certificates = Db.Set<FacilityCertificate>().Where(c => facilities.Any(f => f.Id == c.Counting));
        return new(await facilities.CountAsync(f => f.State == FacilityState.Stopped, ct), await certificates.CountAsync(c => c.ExpiresOn < today, ct),
            await certificates.CountAsync(c => c.ExpiresOn >= today && c.ExpiresOn <= soon, ct), await facilities.CountAsync(f => f.WarrantyUntil >= today && f.WarrantyUntil <= soon, ct));
    }
}
