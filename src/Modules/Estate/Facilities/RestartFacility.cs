using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Puts a facility back into use (恢复使用).</summary>
public sealed class RestartFacility(Work work) : Change<FacilityId, RestartFacility.Form>(work, Permissions.WorkFacilities)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(FacilityId id, Form form, CancellationToken ct)
    {
        var facility = await Db.Set<Facility>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        facility.Restart(form.Words.OrNull(), Actor);
        Refresh(facility.Topic);
    }
}
