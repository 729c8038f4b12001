using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>One loan with its story and what can be done now.</summary>
public sealed class ShowLoan(Work work, LoanRows rows, Stories stories, Revealing revealing) : Query<KeyLoanId, ShowLoan.View>(work, Permissions.BorrowKeys)
{
    /// <param name="Phone">In full for whoever gave a reason a moment ago.</param>
    public sealed record View(LoanList.Row Loan, string? Phone, bool IsRevealed, bool NeedsApproval, bool IdChecked, string? IdTail, string? OwnerCalled, bool SignedOnPaper, string? Seal, bool KeyIsHere,
        KeyCause? Cause, DateTimeOffset? FirstConfirmedAt, DateTimeOffset? SecondConfirmedAt, DateTimeOffset? OwnerToldAt, ToldBy? OwnerToldBy, string? OwnerTold, string? OwnerSaid,
        bool MayReveal, bool MayAddPhotos, IReadOnlyList<KeyLoanAction> Open, Story Story);

    protected override async Task<View> Handle(KeyLoanId id, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var key = await Db.Set<KeptKey>().Where(k => k.Id == loan.Of).SingleAsync(ct);
        var story = await stories.Of(loan.Key, ct);
        var revealed = await revealing.IsOpen(loan.Key, RevealBorrower.Part, ct);
        return new((await rows.Of([loan], ct))[0] with { Words = loan.Words.Masked(unless: revealed) }, loan.Phone is null || revealed ? loan.Phone : Shown.Masked(loan.Phone), revealed, loan.NeedsApproval, loan.IdChecked, loan.IdTail, loan.OwnerCalled.Masked(unless: revealed), loan.SignedOnPaper,
            key.Seal, key.IsHere, loan.Cause, loan.FirstConfirmedAt, loan.SecondConfirmedAt, loan.OwnerToldAt, loan.OwnerToldBy,
            Actor.NameFor(loan.OwnerTold), loan.OwnerSaid.Masked(unless: revealed),
            !revealed && Actor.May(Permissions.KeepKeys) && (loan.Phone is not null || Masking.HidesAnything(loan.OwnerCalled, loan.OwnerSaid, loan.Words)), loan.IsOpen && (Actor.May(Permissions.KeepKeys) || loan.Concerns(Actor.Account)), KeyLoanLifecycle.Rules.Open(loan, Actor), story);
    }
}
