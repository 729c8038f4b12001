using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Drops a refund that is not paid out yet; the deposit stays held.</summary>
public sealed class DropRefund(Work work, Notify notify) : Change<DepositRefundId, DropRefund.Form>(work, Permissions.See)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(DepositRefundId id, Form form, CancellationToken ct)
    {
        var refund = await Db.Set<DepositRefund>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        refund.Drop(form.Why.Trim(), Actor);
        if (refund.By is { } proposer && proposer != Actor.Account) await notify.Tell(LedgerNotices.Dropped, [proposer], $"/fit-outs/refunds/{refund.Id}", "Refund {0} that you proposed is dropped: {1}", [refund.Number, form.Why.Trim()], ct);
        Refresh($"fit-out-project:{refund.FitOut}");
    }
}
