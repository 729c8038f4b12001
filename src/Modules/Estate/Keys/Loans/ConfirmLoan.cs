using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>One of the two people of an emergency confirms, signed in as themselves, that they go (双人确认).</summary>
public sealed class ConfirmLoan(Work work) : Change<KeyLoanId, Bare>(work, Permissions.BorrowKeys)
{
    protected override async Task Handle(KeyLoanId id, Bare form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        loan.Confirm(Actor, Now);
        Refresh(loan.Topic);
    }
}
