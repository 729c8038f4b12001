using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>Shows the number of whoever has a key for a while, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealBorrower(Work work, Revealing revealing) : Change<KeyLoanId, RevealForm>(work, Permissions.KeepKeys)
{
    public const string Part = "Phone";

    protected override async Task Handle(KeyLoanId id, RevealForm form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        loan.Reveal(await revealing.Note(form, loan, loan.Site, Part, ct), Actor);
    }
}
