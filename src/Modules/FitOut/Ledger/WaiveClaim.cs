using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Decides that nothing is claimed for a violation although a deduction was proposed with it (不予扣款), and why; the deposit may go back.</summary>
public sealed class WaiveClaim(Work work) : Change<ViolationId, WaiveClaim.Form>(work, Permissions.Refund)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var violation = await Db.Set<Violation>().VisibleTo(Actor).Where(v => v.Id == id).OrNotFound(ct);
        if (await Db.Set<Deduction>().AnyAsync(d => d.Violation == id && d.State != DeductionState.Dropped, ct)) throw new Refused("A deduction for this violation is proposed already.");
        violation.Waive(form.Why.Trim(), Actor);
        Refresh($"fit-out-project:{violation.Project}");
    }
}
