using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.SiteTests;

/// <summary>The neighbour below is away or will not sign: why, and who else saw it (第二见证人).</summary>
public sealed class WitnessPonding(Work work, Attachments attachments) : Change<PondingTestId, WitnessPonding.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
        [Required, StringLength(80, MinimumLength = 2)] public string Witness { get; set; } = "";
        public string? Signature { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task Handle(PondingTestId id, Form form, CancellationToken ct)
    {
        var test = await Db.Set<PondingTest>().VisibleTo(Actor).Include(t => t.Readings).Include(t => t.Signatures).Where(t => t.Id == id).OrNotFound(ct);
        if (form.Witness.Trim() == Actor.Name) throw new Invalid(nameof(form.Witness), "The second witness is somebody else than you.");
        test.Witness(form.Reason.Trim(), form.Witness.Trim(), Actor, Now);
        await attachments.AddDrawing(test, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: nameof(form.Witness), ct: ct);
        await attachments.Add(test, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
    }
}
