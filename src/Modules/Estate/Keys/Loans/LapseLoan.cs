using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>A key that nobody fetched by the end of the day on which it was due back is not lent any more: whoever asked is told (逾期未领取).</summary>
public sealed class LapseLoan(Work work, Notify notify) : Change<KeyLoanId, Bare>(work, Permissions.KeepKeys)
{
    protected override async Task Handle(KeyLoanId id, Bare form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        if (Shown.DayOf(loan.DueAt) >= Shown.DayOf(Now)) throw new Refused("It may still be fetched.");
        loan.Lapse(Actor);
        var key = await Db.Set<KeptKey>().AsNoTracking().SingleAsync(k => k.Id == loan.Of, ct);
        await notify.Tell(KeyNotices.Decided, new[] { loan.AskedBy, loan.Colleague, loan.Companion }.OfType<AccountId>(), $"/keys/loans/{id}", "The key of {0} was not fetched: the loan has lapsed", [key.House ?? key.Place], ct);
        Refresh(loan.Topic);
    }
}
