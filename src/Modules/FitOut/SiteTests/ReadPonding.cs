using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.SiteTests;

/// <summary>Looks at the water of a ponding test, and at the ceiling below.</summary>
public sealed class ReadPonding(Work work, Attachments attachments) : Change<PondingTestId, ReadPonding.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare, IValidatableObject
    {
        /// <summary>Left empty: now. By the community's clock.</summary>
        public DateTime? ReadAt { get; set; }
        [Range(0, 500)] public int Depth { get; set; }
        public bool Leaks { get; set; }
        [StringLength(500)] public string? Remark { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Leaks && string.IsNullOrWhiteSpace(Remark)) yield return new("Say where water comes through.", [nameof(Remark)]);
        }
    }

    protected override async Task Handle(PondingTestId id, Form form, CancellationToken ct)
    {
        var test = await Db.Set<PondingTest>().VisibleTo(Actor).Include(t => t.Readings).Where(t => t.Id == id).OrNotFound(ct);
        var at = form.ReadAt is { } local ? Shown.At(local).ToUniversalTime() : Now;
        if (at > Now) throw new Invalid(nameof(form.ReadAt), "{0} has not come yet.");
        if (at < test.StartedAt) throw new Invalid(nameof(form.ReadAt), "{0} lies before the beginning of the test.");
        test.Read(at, form.Depth, form.Leaks, form.Remark.OrNull(), Actor);
        await attachments.Add(test, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
    }
}
