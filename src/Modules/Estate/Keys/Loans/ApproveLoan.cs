using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>A head or manager lets a key be lent (批准借用); nobody their own.</summary>
public sealed class ApproveLoan(Work work, Notify notify) : Change<KeyLoanId, ApproveLoan.Form>(work, Permissions.ApproveKeys)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        loan.Approve(form.Words.OrNull(), Actor, Now);
        await notify.Tell(KeyNotices.Decided, new[] { loan.AskedBy, loan.Colleague, loan.Companion }.OfType<AccountId>(), $"/keys/loans/{id}", "{0} may have the key", [KeyRows.Masked(loan)], ct);
        Refresh(loan.Topic);
    }
}
