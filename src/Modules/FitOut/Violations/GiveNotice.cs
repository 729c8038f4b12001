using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Gives notice of a violation with the day by which it is to be put right (违章处理通知单 D04), signed for or refused.</summary>
public sealed class GiveNotice(Work work, Attachments attachments, Watchers watchers) : Change<ViolationId, GiveNotice.Form>(work, Permissions.Inspect)
{
    /// <summary>Under which the signature is kept.</summary>
    public const string Receipt = "Received the notice";

    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public DateOnly? DueOn { get; set; }
        [Required, StringLength(200)] public string Clause { get; set; } = "";
        [StringLength(80)] public string? ReceivedBy { get; set; }
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }
        /// <summary>Why nobody signed for it: how it was delivered instead.</summary>
        [StringLength(200)] public string? NotReceived { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            var signed = !string.IsNullOrEmpty(Signature) || SignedOnPaper;
            if (signed && string.IsNullOrWhiteSpace(ReceivedBy)) yield return new("{0} is needed.", [nameof(ReceivedBy)]);
            if (!signed && string.IsNullOrWhiteSpace(NotReceived)) yield return new("It is signed for, or say how it was delivered.", [nameof(NotReceived)]);
        }
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, project) = await watchers.Find(id, ct);
        violation.GiveNotice(form.DueOn!.Value, form.Clause.Trim(), form.ReceivedBy.OrNull(), form.NotReceived.OrNull(), await watchers.Hours(violation, ct), Actor, Now);
        await attachments.Add(violation, form.Photos, AttachmentKind.Before, isPublic: true, ct: ct);
        await attachments.AddDrawing(violation, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: Receipt, ct: ct);
        await watchers.TellApplicant(project, "{0} in your fit-out is to be put right by {1}", [violation.Number, Shown.Day(form.DueOn.Value)], ct);
        Refresh(violation.Topic);
    }
}
