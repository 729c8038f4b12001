using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>A head or manager does not let a key be lent, and says why.</summary>
public sealed class DeclineLoan(Work work, Notify notify) : Change<KeyLoanId, DeclineLoan.Form>(work, Permissions.ApproveKeys)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        loan.Decline(form.Reason.Trim(), Actor);
        await notify.Tell(KeyNotices.Decided, new[] { loan.AskedBy, loan.Colleague }.OfType<AccountId>(), $"/keys/loans/{id}", "{0} may not have the key: {1}", [KeyRows.Masked(loan), form.Reason.Trim()], ct);
        Refresh(loan.Topic);
    }
}
