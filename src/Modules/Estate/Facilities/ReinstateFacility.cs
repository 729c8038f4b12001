using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Takes a scrapping back that was a mistake.</summary>
public sealed class ReinstateFacility(Work work) : Change<FacilityId, ReinstateFacility.Form>(work, Permissions.KeepFacilities)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(FacilityId id, Form form, CancellationToken ct)
    {
        var facility = await Db.Set<Facility>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        facility.Reinstate(form.Reason.Trim(), Actor);
        Refresh(facility.Topic);
    }
}
