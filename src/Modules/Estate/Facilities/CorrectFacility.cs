using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Corrects what is on record of a facility.</summary>
public sealed class CorrectFacility(Work work) : Change<FacilityId, FacilityFields>(work, Permissions.KeepFacilities)
{
    protected override async Task Handle(FacilityId id, FacilityFields form, CancellationToken ct)
    {
        var facility = await Db.Set<Facility>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        await form.RefuseStrangeBuilding(Db, facility.Site, ct);
        facility.Correct(Actor);
        form.Fill(facility);
        Refresh(facility.Topic);
    }
}
