using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>The desk notes that the owner agrees: whom it telephoned, when and under which number, or which paper it saw.</summary>
public sealed class NoteConsent(Work work, Attachments attachments) : Change<GoodsPassId, NoteConsent.Form>(work, PassPermissions.Issue)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public PassRight? Right { get; set; }
        [StringLength(80)] public string? OwnerName { get; set; }
        [StringLength(20)] public string? OwnerPhone { get; set; }
        /// <summary>By the community's clock; now if left open.</summary>
        public DateTime? SaidAt { get; set; }
        [StringLength(500)] public string? Words { get; set; }
        /// <summary>The letter, lease or copy of the identity card.</summary>
        [JsonIgnore] public IReadOnlyList<IFormFile>? Proofs { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Right is PassRight.OwnInPerson or PassRight.OwnerInPortal) yield return new("The owner does that, not the desk.", [nameof(Right)]);
            if (Right is PassRight.OwnerByTelephone && string.IsNullOrWhiteSpace(OwnerName)) yield return new("Write down which owner was called.", [nameof(OwnerName)]);
            if (Right is PassRight.OwnerByTelephone && Phones.In(OwnerPhone) is null) yield return new("Write down the number that was called.", [nameof(OwnerPhone)]);
        }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var at = form.SaidAt is { } local ? Shown.At(local) : Now;
        if (at > Now.AddMinutes(1)) throw new Invalid(nameof(form.SaidAt), "{0} lies in the future.");
        pass.NoteConsent(form.Right!.Value, form.OwnerName.OrNull(), Phones.In(form.OwnerPhone), at, form.Words.OrNull(), Actor);
        await attachments.Add(pass, form.Proofs, AttachmentKind.Document, ct: ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
