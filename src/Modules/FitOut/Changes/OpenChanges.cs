using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The change of a fit-out that is not over yet, for whatever ends the fit-out or its works.</summary>
public sealed class OpenChanges(Db db, FitOutPeople people, TimeProvider clock)
{
    public Task<WorkChange?> Of(FitOutId project, CancellationToken ct) =>
        db.Set<WorkChange>().Include(c => c.Of).SingleOrDefaultAsync(c => c.Project == project && c.State != ChangeState.InForce && c.State != ChangeState.Refused && c.State != ChangeState.Withdrawn, ct);

    /// <summary>What was approved is put in force or withdrawn first; what nobody has decided yet falls away, and the applicant is told.</summary>
    public async Task End(FitOutProject project, string why, CancellationToken ct)
    {
        if (await Of(project.Id, ct) is not { } change) return;
        if (change.State is ChangeState.Approved or ChangeState.Agreed) throw new Refused("Change {0} is approved and not in force yet: put it in force, or withdraw it first.", change.Number);
        await Drop(change, why, ct);
    }

    /// <summary>With the fit-out itself.</summary>
    public async Task DropWith(FitOutProject project, string why, CancellationToken ct)
    {
        if (await Of(project.Id, ct) is { } change) await Drop(change, why, ct);
    }

    /// <summary>A change that was approved puts another in the place of the contractor: the deposit of whoever leaves may go back.</summary>
    public async Task<bool> LeavesFirm(FitOutId project, CancellationToken ct) => await Of(project, ct) is { State: ChangeState.Approved or ChangeState.Agreed, ReplacesFirm: true };

    public async Task Withdraw(WorkChange change, string? note, string why, Actor by, CancellationToken ct)
    {
        change.Withdraw(note, by);
        change.AnswerWith(null);
        foreach (var charge in (await db.Set<Charge>().Where(c => c.FitOut == change.Project && c.Of == change.Id.Value && c.DroppedAt == null).ToListAsync(ct)).Where(c => c.IsDue)) charge.Drop(why, clock.GetUtcNow());
        await people.TellApplicant(change, "Change {0} of the fit-out of {1} was withdrawn", [change.Number, change.Of.House], ct);
    }

    private async Task Drop(WorkChange change, string why, CancellationToken ct)
    {
        var system = new Actor();
        system.BecomeSystem();
        await Withdraw(change, why, why, system, ct);
    }
}
