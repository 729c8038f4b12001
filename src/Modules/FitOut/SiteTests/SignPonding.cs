using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.SiteTests;

/// <summary>One of the three signs a ponding test on the screen or on paper (签认).</summary>
public sealed class SignPonding(Work work, Attachments attachments) : Change<PondingTestId, SignPonding.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare, IValidatableObject
    {
        public Signer Signer { get; set; }
        [Required, StringLength(80)] public string SignedBy { get; set; } = "";
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (string.IsNullOrEmpty(Signature) && !SignedOnPaper) yield return new("It is signed here, or on paper.", [nameof(Signature)]);
        }
    }

    protected override async Task Handle(PondingTestId id, Form form, CancellationToken ct)
    {
        var test = await Db.Set<PondingTest>().VisibleTo(Actor).Include(t => t.Readings).Include(t => t.Signatures).Where(t => t.Id == id).OrNotFound(ct);
        var applicant = await Db.Set<FitOutProject>().Where(p => p.Id == test.Project).Select(p => p.Name).SingleAsync(ct);
        test.Sign(form.Signer, Masking.NameBack(form.SignedBy.Trim(), applicant), Actor, Now);
        await attachments.AddDrawing(test, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: form.Signer.ToString(), ct: ct);
    }
}
