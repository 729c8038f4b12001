using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>A refund that was paid did not arrive (退款退回): the bank sent it back, so it is held again, and a new one is proposed to the right account.</summary>
public sealed class NoteCameBack(Work work, Deposits deposits, FitOutPeople people) : Change<DepositRefundId, NoteCameBack.Form>(work, Permissions.Cashier)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(DepositRefundId id, Form form, CancellationToken ct)
    {
        var refund = await Db.Set<DepositRefund>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == refund.FitOut, ct);
        Db.Add(refund.ComeBack((await deposits.Of(project.Id, ct))[refund.Kind], form.Why.Trim(), Actor, Now));
        Db.Touch(project);
        await people.TellOfMoney(project, "{2} yuan that were to go back to you for fit-out {0} of {1} did not arrive: please tell the service centre the right account", [project.Number, project.House, refund.Sum], ct);
        Refresh(project.Topic());
    }
}
