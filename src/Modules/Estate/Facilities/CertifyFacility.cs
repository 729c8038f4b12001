using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Records a certificate of a facility, with its scans; from now on it counts instead of the one of the same kind before it.</summary>
public sealed class CertifyFacility(Work work, Attachments attachments) : Change<FacilityId, CertifyFacility.Form>(work, Permissions.KeepFacilities)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required, StringLength(40, MinimumLength = 2)] public string Certificate { get; set; } = "";
        [StringLength(60)] public string? CertificateNumber { get; set; }
        [StringLength(100)] public string? IssuedBy { get; set; }
        public DateOnly? IssuedOn { get; set; }
        public DateOnly? ExpiresOn { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Scans { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (ExpiresOn < IssuedOn) yield return new("The last day is before the first.", [nameof(ExpiresOn)]);
        }
    }

    protected override async Task Handle(FacilityId id, Form form, CancellationToken ct)
    {
        var facility = await Db.Set<Facility>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        var kind = form.Certificate.Trim();
        foreach (var before in await Db.Set<FacilityCertificate>().Where(c => c.Counting == id && c.Kind == kind).ToListAsync(ct)) before.CountNoMore();
        facility.Certify(form.ExpiresOn is { } last ? $"{kind} → {Shown.Day(last)}" : kind, Actor);
        Db.Add(new FacilityCertificate(facility.Site, id, kind, Now, Actor.Name) { Number = form.CertificateNumber.OrNull(), IssuedBy = form.IssuedBy.OrNull(), IssuedOn = form.IssuedOn, ExpiresOn = form.ExpiresOn });
        await attachments.Add(facility, form.Scans, AttachmentKind.Document, caption: kind, ct: ct);
        Refresh(facility.Topic);
    }
}
