using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>The key goes out against signature (交付). In an emergency both sign who have not confirmed themselves, and the household is told at once.</summary>
public sealed class HandOverKey(Work work, Attachments attachments, LoanRules rules, Crew crew, Notify notify) : Change<KeyLoanId, HandOverKey.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Words { get; set; }
        public string? Signature { get; set; }
        /// <summary>Of the second, in an emergency.</summary>
        public string? SecondSignature { get; set; }
        public bool SignedOnPaper { get; set; }
        /// <summary>The sheet that both signed: in an emergency nobody takes the keeper's word for it.</summary>
        [JsonIgnore] public IReadOnlyList<IFormFile>? SignedSheet { get; set; }
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == loan.Of).OrNotFound(ct);
        var (first, second) = (!string.IsNullOrEmpty(form.Signature) || form.SignedOnPaper, !string.IsNullOrEmpty(form.SecondSignature) || form.SignedOnPaper);
        if (!first && (!loan.IsEmergency || loan.FirstConfirmedAt is null)) throw new Invalid(nameof(form.Signature), "Whoever gets the key signs here, or on paper.");
        if (loan.IsEmergency && form.SignedOnPaper && form.SignedSheet is not { Count: > 0 }) throw new Invalid(nameof(form.SignedSheet), "Photograph the sheet that the two have signed.");
        if (key.State is KeptKeyState.Lent) throw new Refused("This key is out already.");
        if (loan.DueAt <= Now) throw new Refused("The time at which it was to be back has passed: take the loan back and ask anew.");
        if (loan.ApprovedAt is null && await rules.NeedsApproval(key, loan.Purpose, loan.Borrower, ct)) throw new Refused("By now this key needs approval: take the loan back and ask anew.");
        loan.HandOver(first, second, form.SignedOnPaper && string.IsNullOrEmpty(form.Signature), form.Words.OrNull(), Actor, Now);
        key.Lend(KeyRows.Masked(loan), Actor);
        await attachments.AddDrawing(loan, form.Signature, AttachmentKind.Signature, nameof(form.Signature), caption: KeyRows.Masked(loan), ct: ct);
        var companion = loan.Companion is { } c ? (await crew.Names([c], ct)).GetValueOrDefault(c) : null;
        await attachments.AddDrawing(loan, form.SecondSignature, AttachmentKind.Signature, nameof(form.SecondSignature), caption: companion, ct: ct);
        await attachments.Add(loan, form.SignedSheet, AttachmentKind.Document, ct: ct);
        if (loan.IsEmergency && key.Unit is { } unit)
            await notify.Tell(KeyNotices.Emergency, await rules.ResidentsOf(unit, ct), "/portal", "{0} had to be opened in an emergency ({1}): two of us went in together, and we will call you.", [key.House, loan.Cause], ct);
        Refresh(loan.Topic);
    }
}
