using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>Shows the number of whoever has a key for a quarter of an hour, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealBorrower(Work work) : Change<KeyLoanId, RevealBorrower.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        loan.Reveal(form.Reason.Trim(), Actor);
    }
}
