using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;

namespace Steward.FitOut.Ledger;

/// <summary>Puts what falls due with a fit-out later on: a further badge, a lost one made anew.</summary>
public sealed class ChargeBook(Db db, RateBook rates, TimeProvider clock)
{
    /// <summary>Nothing, where the tariff asks for nothing.</summary>
    public async Task Add(FitOutProject project, ChargeKind kind, Guid of, CancellationToken ct)
    {
        var (tariff, said) = await rates.For(project, ct);
        var price = kind switch { ChargeKind.BadgeReissue => said.BadgeReissue, ChargeKind.BadgeFee => said.BadgeFee, ChargeKind.BadgeDeposit => said.BadgeDeposit, _ => Money.Zero };
        if (price.Fen > 0) db.Add(new Charge(project.Site, project.Id, kind, of, 100, price, tariff.Id, clock.GetUtcNow()));
    }

    /// <summary>How many badges were charged for when the charges were drawn up.</summary>
    public async Task<int> BadgesPaidFor(FitOutId project, CancellationToken ct) =>
        (int)(await db.Set<Charge>().Where(c => c.FitOut == project && c.Kind == ChargeKind.BadgeFee && c.DroppedAt == null).Select(c => c.Hundredths).ToListAsync(ct)).Sum(h => h / 100);

    public Task<bool> IsDrawnUp(FitOutId project, CancellationToken ct) => db.Set<Charge>().AnyAsync(c => c.FitOut == project, ct);

    public Task<bool> IsAnythingDue(FitOutId project, CancellationToken ct) =>
        db.Set<Charge>().AnyAsync(c => c.FitOut == project && c.PaidBy == null && c.DroppedAt == null, ct);
}
