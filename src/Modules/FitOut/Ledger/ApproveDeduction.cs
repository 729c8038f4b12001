using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Approves a deduction and takes it from the deposits of those who signed: the contractor's first, then the applicant's.</summary>
public sealed class ApproveDeduction(Work work, Deposits deposits, FitOutPeople people) : Change<DeductionId, Bare>(work, Permissions.Refund)
{
    protected override async Task Handle(DeductionId id, Bare form, CancellationToken ct)
    {
        var deduction = await Db.Set<Deduction>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        await deposits.RefuseGoingBack(deduction.FitOut, [DepositKind.Home, DepositKind.Contractor], ct);
        var held = await deposits.Of(deduction.FitOut, ct);
        Db.AddRange(deduction.Approve(held.GetValueOrDefault(DepositKind.Contractor), held.GetValueOrDefault(DepositKind.Home), Actor, Now));
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == deduction.FitOut, ct);
        await people.TellOfMoney(project, "{2} yuan were deducted from the deposits of fit-out {0} of {1}: {3}", [project.Number, project.House, deduction.Sum, deduction.Reason], ct);
        Refresh($"fit-out-project:{deduction.FitOut}");
    }
}
