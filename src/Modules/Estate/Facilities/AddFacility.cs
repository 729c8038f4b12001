using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Puts a piece of public equipment or a public facility on record.</summary>
public sealed class AddFacility(Work work, Numbers numbers, Attachments attachments) : Create<AddFacility.Form, FacilityId>(work, Permissions.KeepFacilities)
{
    public sealed class Form : FacilityFields
    {
        [Required] public SiteId? Site { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task<FacilityId> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site!.Value)) throw new NotFound();
        await form.RefuseStrangeBuilding(Db, form.Site.Value, ct);
        var facility = new Facility(form.Site.Value, await numbers.Next("SB", ct), form.Kind, form.Name.Trim());
        form.Fill(facility);
        facility.Recall(FacilityAction.Add);
        await attachments.Add(facility, form.Photos, AttachmentKind.Photo, ct: ct);
        Db.Add(facility);
        Refresh(facility.Topic);
        return facility.Id;
    }
}
