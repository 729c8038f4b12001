using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Puts what falls due with a fit-out later on: a further badge, a lost one made anew; and what goes back when it is called off.</summary>
public sealed class ChargeBook(Db db, RateBook rates, Deposits deposits, Actor actor, TimeProvider clock)
{
    /// <summary>Nothing, where the tariff asks for nothing.</summary>
    public async Task Add(FitOutProject project, ChargeKind kind, Guid of, CancellationToken ct)
    {
        var (tariff, said) = await rates.For(project, ct);
        var price = kind switch { ChargeKind.BadgeReissue => said.BadgeReissue, ChargeKind.BadgeFee => said.BadgeFee, ChargeKind.BadgeDeposit => said.BadgeDeposit, ChargeKind.ContractorDeposit => said.ContractorDeposit, _ => Money.Zero };
        if (price.Fen > 0) db.Add(new Charge(project.Site, project.Id, kind, of, 100, price, tariff.Id, clock.GetUtcNow()));
    }

    /// <summary>The deposit of a contractor who comes in by a change, by the tariff of the approval. Where nothing is drawn up yet it comes with the other charges; one that is still to be paid by whoever leaves is paid by whoever comes.</summary>
    /// <returns>The sum that is to be paid; null for nothing.</returns>
    public async Task<Money?> TakeFirm(WorkChange change, CancellationToken ct)
    {
        if (!change.BringsFirm || !await IsDrawnUp(change.Project, ct)) return null;
        var standing = await db.Set<Charge>().AsNoTracking().Where(c => c.FitOut == change.Project && c.Kind == ChargeKind.ContractorDeposit && c.DroppedAt == null).ToListAsync(ct);
        if (standing.Any(c => c.IsDue) || await rates.Find(change.Of, ct) is not var (_, said) || said.ContractorDeposit.Fen == 0) return null;
        await Add(change.Of, ChargeKind.ContractorDeposit, change.Id.Value, ct);
        return said.ContractorDeposit;
    }

    /// <summary>Of how many badges the charges speak, whether by fee or by deposit alone, and whether they were waived.</summary>
    public async Task<int> BadgesCharged(FitOutId project, CancellationToken ct)
    {
        var charged = await db.Set<Charge>().AsNoTracking().Where(c => c.FitOut == project && (c.Kind == ChargeKind.BadgeFee || c.Kind == ChargeKind.BadgeDeposit)).ToListAsync(ct);
        // What was dropped and charged anew counts once, as it stands now.
        var standing = charged.GroupBy(c => (c.Kind, c.Of)).Select(g => g.OrderBy(c => c.DroppedAt is not null).ThenByDescending(c => c.At).First());
        return (int)(standing.GroupBy(c => c.Kind).Select(g => g.Sum(c => c.Hundredths)).DefaultIfEmpty().Max() / 100);
    }

    public Task<bool> IsDrawnUp(FitOutId project, CancellationToken ct) => db.Set<Charge>().AnyAsync(c => c.FitOut == project, ct);

    public Task<bool> IsAnythingPaid(FitOutId project, CancellationToken ct) => db.Set<Charge>().AnyAsync(c => c.FitOut == project && c.PaidBy != null, ct);

    /// <summary>What is not paid falls away; the fees that were paid are held from now on, until they go back.</summary>
    public async Task CallOff(FitOutProject project, string why, CancellationToken ct)
    {
        var (all, now) = (await db.Set<Charge>().Where(c => c.FitOut == project.Id && c.DroppedAt == null).ToListAsync(ct), clock.GetUtcNow());
        foreach (var charge in all.Where(c => c.IsDue)) charge.Drop(why, now);
        var fees = all.Where(c => c is { PaidBy: not null, Deposit: null }).ToLookup(c => c.PaidBy!.Value, c => c.Sum.Fen);
        if (fees.Count == 0) return;
        var held = await deposits.OrNew(project, DepositKind.Fees, ct);
        foreach (var receipt in await db.Set<Payment>().Where(p => fees.Select(f => f.Key).Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(ct))
            db.Add(held.Move(new(fees[receipt.Id].Sum()), receipt.Number, actor, now));
    }

    public Task<bool> IsAnythingDue(FitOutId project, CancellationToken ct) =>
        db.Set<Charge>().AnyAsync(c => c.FitOut == project && c.PaidBy == null && c.DroppedAt == null, ct);
}
