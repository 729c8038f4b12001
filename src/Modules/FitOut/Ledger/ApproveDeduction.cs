using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Approves a deduction and takes it from the deposits of those who signed: the contractor's first, then the applicant's; what is for lost badges, from the deposit for badges. By a clause that was not signed nothing is kept.</summary>
public sealed class ApproveDeduction(Work work, Deposits deposits, SignedWords signed, FitOutPeople people) : Change<DeductionId, ApproveDeduction.Form>(work, Permissions.Refund)
{
    public sealed class Form : Bare
    {
        /// <summary>Where the clause stands, if the words that were signed are not on record.</summary>
        [StringLength(200)] public string? Words { get; set; }
    }

    protected override async Task Handle(DeductionId id, Form form, CancellationToken ct)
    {
        var deduction = await Db.Set<Deduction>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        var holds = await signed.Hold(deduction.FitOut, deduction.Clause, ct);
        if (holds is null && form.Words.OrNull() is null) throw new Invalid(nameof(form.Words), "The words that were signed are not on record here: say where the clause stands.");
        if (holds is false) throw new Refused("“{0}” is not found in the agreement that was signed: nothing may be kept by a clause that was not agreed.", deduction.Clause);
        await deposits.RefuseGoingBack(deduction.FitOut, deduction.Badges > 0 ? [DepositKind.Badges] : [DepositKind.Home, DepositKind.Contractor], ct);
        var held = await deposits.Of(deduction.FitOut, ct);
        if (deduction.Badges > 0) Db.Add(deduction.ApproveForBadges(held.GetValueOrDefault(DepositKind.Badges), form.Words.OrNull(), Actor, Now));
        else Db.AddRange(deduction.Approve(held.GetValueOrDefault(DepositKind.Contractor), held.GetValueOrDefault(DepositKind.Home), form.Words.OrNull(), Actor, Now));
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == deduction.FitOut, ct);
        await people.TellOfMoney(project, "{2} yuan were deducted from the deposits of fit-out {0} of {1}: {3}", [project.Number, project.House, deduction.Sum, deduction.Reason], ct);
        Refresh($"fit-out-project:{deduction.FitOut}");
    }
}
