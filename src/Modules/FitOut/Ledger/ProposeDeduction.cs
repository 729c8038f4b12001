using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Proposes to keep something from the deposits (提出扣款): by which clause, with photos, and signed by whoever bears it; where the contractor's deposit may not reach, by both.</summary>
public sealed class ProposeDeduction(Work work, Numbers numbers, Deposits deposits, SignedWords signed, Attachments attachments, Crew crew, Notify notify) : Create<ProposeDeduction.Form, DeductionId>(work, Permissions.Cashier)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public FitOutId? FitOut { get; set; }
        /// <summary>The violation that it is for, if it is for one.</summary>
        public ViolationId? Violation { get; set; }
        /// <summary>How many lost badges it is for, if it is for any: the deposit for badges bears it, and no other.</summary>
        [Range(0, 60)] public int Badges { get; set; }
        [Required] public Money? Sum { get; set; }
        /// <summary>The clause of the signed agreement that provides for it.</summary>
        [Required, StringLength(200, MinimumLength = 2)] public string Clause { get; set; } = "";
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
        [StringLength(80)] public string? ContractorName { get; set; }
        public string? ContractorSignature { get; set; }
        [StringLength(80)] public string? ApplicantName { get; set; }
        public string? ApplicantSignature { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }

        /// <summary>Nobody has signed by their name alone.</summary>
        internal string? Applicant => string.IsNullOrEmpty(ApplicantSignature) ? null : ApplicantName.OrNull();
        internal string? Contractor => string.IsNullOrEmpty(ContractorSignature) ? null : ContractorName.OrNull();

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Badges > 0 && Violation is not null) yield return new("It is for lost badges or for a violation, not for both.", [nameof(Badges)]);
            if (Sum is { Fen: <= 0 }) yield return new("An amount is more than nothing.", [nameof(Sum)]);
            if (string.IsNullOrEmpty(ApplicantSignature) && string.IsNullOrEmpty(ContractorSignature)) yield return new("Whoever bears it signs here; nothing is kept without their signature.", [nameof(ApplicantSignature)]);
            if (!string.IsNullOrEmpty(ApplicantSignature) && string.IsNullOrWhiteSpace(ApplicantName)) yield return new("{0} is needed.", [nameof(ApplicantName)]);
            if (!string.IsNullOrEmpty(ContractorSignature) && string.IsNullOrWhiteSpace(ContractorName)) yield return new("{0} is needed.", [nameof(ContractorName)]);
        }
    }

    protected override async Task<DeductionId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == form.FitOut).OrNotFound(ct);
        if (form.Photos is not { Count: > 0 }) throw new Invalid(nameof(form.Photos), "A deduction needs a photo of what happened.");
        if (project.AgreementSignedAt is null) throw new Refused("The agreement has not been signed yet.");
        var facts = await Db.Set<Violations.Violation>().Where(v => v.Id == form.Violation && v.Project == project.Id && v.Deduction != null && v.State != Violations.ViolationState.Dropped && v.NotClaimed == null).Select(v => v.Facts).SingleOrDefaultAsync(ct);
        if (form.Violation is not null && facts is null) throw new Invalid(nameof(form.Violation), "Nothing is claimed for that violation.");
        if (await signed.Hold(project.Id, form.Clause.Trim(), ct) is false) throw new Invalid(nameof(form.Clause), "“{1}” is not found in the agreement that was signed: nothing may be kept by a clause that was not agreed.", form.Clause.Trim());
        await RefuseBeyond(project, form, ct);
        var deduction = new Deduction(project.Site, project.Id, await numbers.Next("KK", ct), form.Sum!.Value, form.Clause.Trim(), Masking.Back(form.Reason.Trim(), facts), form.Applicant, form.Contractor, Actor.Account, Actor.Name, Now) { Violation = form.Violation, Badges = form.Badges };
        deduction.Recall();
        Db.Touch(project);
        Db.Add(deduction);
        await attachments.Add(deduction, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
        await attachments.AddDrawing(deduction, form.ContractorSignature, AttachmentKind.Signature, nameof(form.ContractorSignature), isPublic: true, caption: form.Contractor, ct: ct);
        await attachments.AddDrawing(deduction, form.ApplicantSignature, AttachmentKind.Signature, nameof(form.ApplicantSignature), isPublic: true, caption: form.Applicant, ct: ct);
        await notify.Tell(LedgerNotices.ToApprove, await crew.Of(Permissions.Refund, project.Site, ct), $"/fit-outs/deductions/{deduction.Id}", "Deduction {0} of {1} yuan waits for approval", [deduction.Number, deduction.Sum], ct);
        Refresh(project.Topic());
        return deduction.Id;
    }

    /// <summary>No more than is held of those who signed; of lost badges, than is held for badges.</summary>
    private async Task RefuseBeyond(FitOutProject project, Form form, CancellationToken ct)
    {
        var all = await deposits.Of(project.Id, ct);
        var held = form.Badges > 0 ? all.GetValueOrDefault(DepositKind.Badges)?.Held ?? Money.Zero
            : Deduction.Bearable(form.Contractor is not null, form.Applicant is not null, all.GetValueOrDefault(DepositKind.Contractor), all.GetValueOrDefault(DepositKind.Home));
        if (form.Badges > 0 && await deposits.LostBadges(project.Id, ct) is var lost && form.Badges > lost) throw new Invalid(nameof(form.Badges), "Only {1} badges are lost for which nothing was decided.", lost);
        if (form.Sum!.Value.CompareTo(held) > 0) throw new Invalid(nameof(form.Sum), form.Badges > 0 ? "Only {1} yuan are held for badges." : "Only {1} yuan are held of those who signed.", held);
    }
}
