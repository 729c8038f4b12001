using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Pays an approved refund out; with the last of what is held the deposit of the fit-out is closed.</summary>
public sealed class PayRefund(Work work, Deposits deposits) : Change<DepositRefundId, PayRefund.Form>(work, Permissions.Cashier)
{
    public sealed class Form : Bare
    {
        public PayMethod Method { get; set; } = PayMethod.Transfer;
        [StringLength(60)] public string? Reference { get; set; }
    }

    protected override async Task Handle(DepositRefundId id, Form form, CancellationToken ct)
    {
        var refund = await Db.Set<DepositRefund>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == refund.FitOut, ct);
        var held = await deposits.Of(project.Id, ct);
        Db.Add(refund.Pay(held[refund.Kind], form.Method, form.Reference.OrNull(), Actor, Now));
        if (project.State is ProjectState.Passed && held.Values.All(d => d.Held.Fen == 0)) project.Refund(refund.Number, Actor);
        Refresh(project.Topic());
    }
}
