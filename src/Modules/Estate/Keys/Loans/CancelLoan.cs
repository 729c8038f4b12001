using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>The key is not needed after all.</summary>
public sealed class CancelLoan(Work work) : Change<KeyLoanId, CancelLoan.Form>(work, Permissions.BorrowKeys)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Reason { get; set; }
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        loan.Cancel(form.Reason.OrNull(), Actor);
        Refresh(loan.Topic);
    }
}
