using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Procedures;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Tells the keepers of a facility's certificates that run out or have run out (检验到期提醒); each once for one last day.</summary>
public sealed class RemindOfCertificates(Work work, LastDays days, SettingReader settings) : Change<FacilityId, Bare>(work, Permissions.KeepFacilities)
{
    protected override async Task Handle(FacilityId id, Bare form, CancellationToken ct)
    {
        var facility = await Db.Set<Facility>().AsNoTracking().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        if (facility.State is FacilityState.Scrapped) return;
        var (today, soon) = (Shown.DayOf(Now), await settings.Get(FacilitySettings.SoonDays, facility.Site, ct: ct));
        foreach (var certificate in await Db.Set<FacilityCertificate>().AsNoTracking().Where(c => c.Counting == id && c.ExpiresOn != null).ToListAsync(ct))
            if (LastDays.Left(certificate.ExpiresOn, today, soon) is { } left)
                await days.Tell(facility.Site, certificate.Id.Value, left, certificate.ExpiresOn!.Value, Permissions.KeepFacilities, FacilityNotices.RunsOut, $"/facilities/{id}",
                    "{0} {1}: {2} holds until {3}", "{0} {1}: {2} ran out on {3}", [facility.Number, facility.Name, certificate.Kind, Shown.Day(certificate.ExpiresOn.Value)], ct);
    }
}
