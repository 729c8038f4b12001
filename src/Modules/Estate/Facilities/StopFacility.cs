using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Takes a facility out of use (停用), for a reason.</summary>
public sealed class StopFacility(Work work) : Change<FacilityId, StopFacility.Form>(work, Permissions.WorkFacilities)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(FacilityId id, Form form, CancellationToken ct)
    {
        var facility = await Db.Set<Facility>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        facility.Stop(form.Reason.Trim(), Actor);
        Refresh(facility.Topic);
    }
}
