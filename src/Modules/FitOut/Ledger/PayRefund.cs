using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Pays an approved refund out; with the last of what is held the deposit of the fit-out is closed, if nothing is due.</summary>
public sealed class PayRefund(Work work, Deposits deposits, ChargeBook charges, FitOutPeople people) : Change<DepositRefundId, PayRefund.Form>(work, Permissions.Cashier)
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
        await deposits.RefuseUndecided(project.Id, refund.Kind, ct);
        Db.Add(refund.Pay(held[refund.Kind], form.Method, form.Reference.OrNull(), Actor, Now));
        if (project.IsToRefund && held.Values.All(d => d.Held.Fen == 0) && !await charges.IsAnythingDue(project.Id, ct)) project.Refund(refund.Number, Actor);
        else Db.Touch(project);
        await people.TellOfMoney(project, "{2} yuan of what was paid for fit-out {0} of {1} were given back", [project.Number, project.House, refund.Sum], ct);
        Refresh(project.Topic());
    }
}
