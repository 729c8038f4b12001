using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>The deposits of a fit-out, one of each kind.</summary>
public sealed class Deposits(Db db)
{
    public async Task<Deposit> OrNew(FitOutProject project, DepositKind kind, CancellationToken ct)
    {
        if (await db.Set<Deposit>().SingleOrDefaultAsync(d => d.FitOut == project.Id && d.Kind == kind, ct) is { } found) return found;
        var opened = new Deposit(project.Site, project.Id, kind);
        db.Add(opened);
        return opened;
    }

    public async Task<IReadOnlyDictionary<DepositKind, Deposit>> Of(FitOutId project, CancellationToken ct) =>
        await db.Set<Deposit>().Where(d => d.FitOut == project).ToDictionaryAsync(d => d.Kind, ct);

    /// <summary>While it is open whether something is kept, nothing goes back of the deposits that would bear it.</summary>
    public async Task RefuseUndecided(FitOutId project, DepositKind kind, CancellationToken ct)
    {
        if (kind is DepositKind.Home or DepositKind.Contractor && await db.Set<Deduction>().AnyAsync(d => d.FitOut == project && d.State == DeductionState.Proposed, ct)) throw new Refused("A deduction waits for approval: decide on it first.");
    }
}

internal static class ProjectTouch
{
    public static string Topic(this FitOutProject project) => $"fit-out-project:{project.Id}";

    /// <summary>Two who act on one fit-out at once are told of each other, although only its papers change.</summary>
    public static void Touch(this Db db, FitOutProject project) => db.Entry(project).State = EntityState.Modified;
}
