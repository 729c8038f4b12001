using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Approves a refund that somebody else proposed; whoever pays out is told.</summary>
public sealed class ApproveRefund(Work work, Deposits deposits, Crew crew, Notify notify) : Change<DepositRefundId, ApproveRefund.Form>(work, Permissions.Refund)
{
    public sealed class Form : Bare
    {
        [StringLength(200)] public string? Words { get; set; }
    }

    protected override async Task Handle(DepositRefundId id, Form form, CancellationToken ct)
    {
        var refund = await Db.Set<DepositRefund>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        await deposits.RefuseUndecided(refund.FitOut, refund.Kind, ct);
        refund.Approve(form.Words.OrNull(), Actor, Now);
        await notify.Tell(LedgerNotices.ToPay, await crew.Of(Permissions.Cashier, refund.Site, ct), $"/fit-outs/refunds/{refund.Id}", "Refund {0} of {1} yuan is approved: it can be paid out", [refund.Number, refund.Sum], ct);
        Refresh($"fit-out-project:{refund.FitOut}");
    }
}
