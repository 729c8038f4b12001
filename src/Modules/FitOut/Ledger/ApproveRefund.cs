using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Approves a refund that somebody else proposed.</summary>
public sealed class ApproveRefund(Work work, Deposits deposits) : Change<DepositRefundId, ApproveRefund.Form>(work, Permissions.Refund)
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
        Refresh($"fit-out-project:{refund.FitOut}");
    }
}
