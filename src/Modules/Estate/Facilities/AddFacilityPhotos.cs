using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Puts photos and papers with a facility: of the thing, its name plate, its manual.</summary>
public sealed class AddFacilityPhotos(Work work, Attachments attachments) : Change<FacilityId, AddFacilityPhotos.Form>(work, Permissions.WorkFacilities)
{
    public sealed class Form
    {
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task Handle(FacilityId id, Form form, CancellationToken ct)
    {
        var facility = await Db.Set<Facility>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        if (form.Photos is not { Count: > 0 }) throw new Invalid(nameof(form.Photos), "{0} is needed.");
        await attachments.Add(facility, form.Photos, AttachmentKind.Photo, ct: ct);
        Refresh(facility.Topic);
    }
}
