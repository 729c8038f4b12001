using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>Asks for a key (借用登记). Whoever may approve hears of it; what needs nobody's leave and is signed for goes out at once.</summary>
public sealed class LendKey(Work work, LoanRules rules, Crew crew, Attachments attachments, Notify notify) : Create<LendKey.Form, KeyLoanId>(work, Permissions.BorrowKeys)
{
    public sealed class Form : IValidatableObject
    {
        public KeyId Key { get; set; }
        public KeyPurpose Purpose { get; set; }
        [StringLength(500)] public string? Words { get; set; }
        public Borrower Borrower { get; set; }
        public AccountId? Colleague { get; set; }
        [StringLength(80)] public string? Name { get; set; }
        [StringLength(80)] public string? Company { get; set; }
        [StringLength(20)] public string? Phone { get; set; }
        /// <summary>Who goes along to a viewing, or the second of the two in an emergency.</summary>
        public AccountId? Companion { get; set; }
        /// <summary>By the community's clock; the end of office hours if left open.</summary>
        public DateTime? DueAt { get; set; }
        public bool IdChecked { get; set; }
        [StringLength(4, MinimumLength = 4)] public string? IdTail { get; set; }
        [StringLength(200)] public string? OwnerCalled { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Papers { get; set; }
        public KeyCause? Cause { get; set; }
        /// <summary>Whoever gets the key signs; without it the key stays until it is handed over.</summary>
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }

        internal bool IsSigned => !string.IsNullOrEmpty(Signature) || SignedOnPaper;

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Borrower is Borrower.Colleague && Colleague is null) yield return new("Choose who gets the key.", [nameof(Colleague)]);
            if (Borrower is not Borrower.Colleague && string.IsNullOrWhiteSpace(Name)) yield return new("Write down who gets the key.", [nameof(Name)]);
            if (Borrower is Borrower.Contractor && string.IsNullOrWhiteSpace(Company)) yield return new("Write down the company.", [nameof(Company)]);
            if (Borrower is not Borrower.Colleague && Phones.In(Phone) is null) yield return new("Write down a telephone number.", [nameof(Phone)]);
            if (Borrower is Borrower.Authorised && !IdChecked) yield return new("Look at the letter of authority and the identity card first.", [nameof(IdChecked)]);
            if (Borrower is Borrower.Authorised && string.IsNullOrWhiteSpace(IdTail)) yield return new("Write down the last four of the identity card.", [nameof(IdTail)]);
            if (Borrower is Borrower.Authorised && string.IsNullOrWhiteSpace(OwnerCalled)) yield return new("Telephone the owner first, and write down who said what.", [nameof(OwnerCalled)]);
            if (Purpose is KeyPurpose.OwnerUse && Borrower is Borrower.Contractor) yield return new("The owner, or whom the owner authorised, fetches the key.", [nameof(Borrower)]);
            if (Purpose is KeyPurpose.Viewing && Borrower is not Borrower.Colleague && Companion is null) yield return new("A member of staff goes along to a viewing.", [nameof(Companion)]);
            if (Purpose is KeyPurpose.Emergency && Cause is null) yield return new("Say what the emergency is.", [nameof(Cause)]);
            if (Purpose is KeyPurpose.Emergency && string.IsNullOrWhiteSpace(Words)) yield return new("Say what the emergency is.", [nameof(Words)]);
            if (Purpose is KeyPurpose.Emergency && (Borrower is not Borrower.Colleague || Companion is null || Companion == Colleague)) yield return new("An emergency takes two different members of staff.", [nameof(Companion)]);
            if (Purpose is KeyPurpose.Other && string.IsNullOrWhiteSpace(Words)) yield return new("Say what the key is for.", [nameof(Words)]);
        }
    }

    protected override async Task<KeyLoanId> Handle(Form form, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == form.Key).OrNotFound(ct);
        if (!key.IsKept) throw new Refused("{0} is “{1}”: it cannot be lent.", key.Number, key.State);
        var due = form.DueAt is { } local ? Shown.At(local) : await rules.Due(key.Site, ct);
        if (due <= Now) throw new Invalid(nameof(form.DueAt), "{0} lies in the past.");
        var colleague = form.Borrower is Borrower.Colleague ? await crew.Member(key.Site, form.Colleague!.Value, Permissions.BorrowKeys, nameof(form.Colleague), ct) : null;
        if (form.Companion is { } companion) await crew.Member(key.Site, companion, Permissions.BorrowKeys, nameof(form.Companion), ct);
        var loan = new KeyLoan(key.Site, key.Id, form.Purpose, form.Borrower, colleague?.Name ?? form.Name!.Trim(), due, Actor.Account, Now)
        {
            Words = form.Words.OrNull(), Colleague = colleague?.Id, Company = form.Borrower is Borrower.Contractor ? form.Company.OrNull() : null, Companion = form.Companion,
            NeedsApproval = await rules.NeedsApproval(key, form.Purpose, form.Borrower, ct), IdChecked = form.IdChecked,
            Cause = form.Purpose is KeyPurpose.Emergency ? form.Cause : null,
        };
        loan.Authorise(form.IdTail.OrNull(), form.OwnerCalled.OrNull());
        if (colleague is null) loan.Reach(Phones.In(form.Phone));
        loan.Recall(KeyLoanAction.Ask, loan.Words);
        Db.Add(loan);
        await attachments.Add(loan, form.Papers, AttachmentKind.Document, ct: ct);
        await Proceed(key, loan, form, ct);
        Refresh(key.Topic);
        return loan.Id;
    }

    private async Task Proceed(KeptKey key, KeyLoan loan, Form form, CancellationToken ct)
    {
        if (loan.NeedsApproval)
        {
            var heads = (await crew.At(key.Site, Permissions.ApproveKeys, ct)).Select(c => c.Id).Where(a => !loan.Concerns(a));
            await notify.Tell(KeyNotices.Asked, heads, $"/keys/loans/{loan.Id}", loan.IsEmergency ? "Emergency: {0} asks for the key of {1}" : "{0} asks for the key of {1}", [KeyRows.Masked(loan), key.House ?? key.Place], ct);
            return;
        }
        loan.Allow(Actor);
        if (!form.IsSigned || !Actor.May(Permissions.KeepKeys)) return;
        if (loan.Borrows(Actor)) throw new Invalid(nameof(form.Signature), KeyLoan.Own);
        if (!key.IsHere) throw new Refused("This key is out already.");
        key.Lend(KeyRows.Masked(loan), Actor);
        loan.HandOver(false, false, string.IsNullOrEmpty(form.Signature), null, Actor, Now);
        await attachments.AddDrawing(loan, form.Signature, AttachmentKind.Signature, nameof(form.Signature), caption: KeyRows.Masked(loan), ct: ct);
    }
}
