using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
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

    public async Task<Money> Held(FitOutId project, CancellationToken ct) => new((await Of(project, ct)).Values.Sum(d => d.Held.Fen));

    /// <summary>What was claimed with a violation and is neither proposed as a deduction nor given up.</summary>
    public IQueryable<Violation> Claims(FitOutId project) => db.Set<Violation>()
        .Where(v => v.Project == project && v.Deduction != null && v.NotClaimed == null && v.State != ViolationState.Dropped && !db.Set<Deduction>().Any(d => d.Violation == v.Id && d.State != DeductionState.Dropped)).OrderBy(v => v.Number);

    /// <summary>Badges noted as lost, not made anew, for which nothing was kept or proposed.</summary>
    public async Task<int> LostBadges(FitOutId project, CancellationToken ct)
    {
        var lost = await db.Set<Badge>().CountAsync(b => b.FitOut == project && b.State == BadgeState.Lost, ct);
        return lost == 0 ? 0 : Math.Max(0, lost - await db.Set<Deduction>().Where(d => d.FitOut == project && d.State != DeductionState.Dropped).SumAsync(d => d.Badges, ct));
    }

    /// <summary>While it is open whether something is kept, nothing goes back of the deposits that would bear it.</summary>
    public async Task RefuseUndecided(FitOutId project, DepositKind kind, CancellationToken ct)
    {
        var badges = kind is DepositKind.Badges;
        if (kind is DepositKind.Fees) return;
        if (await db.Set<Deduction>().AnyAsync(d => d.FitOut == project && d.State == DeductionState.Proposed && (d.Badges > 0) == badges, ct)) throw new Refused("A deduction waits for approval: decide on it first.");
        if (badges) return;
        if (await Claims(project).Select(v => v.Number).FirstOrDefaultAsync(ct) is { } open) throw new Refused("A deduction is claimed for {0}: propose it, or note why it is not claimed.", open);
    }

    /// <summary>What is on its way back is touched by nothing else.</summary>
    public async Task RefuseGoingBack(FitOutId project, DepositKind[] kinds, CancellationToken ct)
    {
        if (await db.Set<DepositRefund>().AnyAsync(r => r.FitOut == project && kinds.Contains(r.Kind) && (r.State == RefundState.Proposed || r.State == RefundState.Approved), ct)) throw new Refused("A refund of the deposit is under way: drop it first.");
    }
}

internal static class ProjectTouch
{
    public static string Topic(this FitOutProject project) => $"fit-out-project:{project.Id}";

    /// <summary>Two who act on one fit-out at once are told of each other, although only its papers change.</summary>
    public static void Touch(this Db db, Thing thing) => db.Entry(thing).State = EntityState.Modified;
}
