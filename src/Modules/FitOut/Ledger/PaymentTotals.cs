using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>What the till of some days comes to, by what it was paid for and by which method: received on these days, less what was reversed in them.</summary>
public sealed class PaymentTotals(Work work, IEstate estate) : Query<TillDays, PaymentTotals.View>(work, Permissions.See)
{
    public sealed record View(DateOnly First, DateOnly Last, SiteId? Site, string SiteName, IReadOnlyDictionary<SiteId, string> Sites, IReadOnlyList<PayMethod> Methods, IReadOnlyList<Line> Received, IReadOnlyList<Line> Reversed)
    {
        public Money Of(IEnumerable<Line> lines, PayMethod? method = null) => new(lines.SelectMany(l => l.By).Where(b => method is null || b.Key == method).Sum(b => b.Value.Fen));
        /// <summary>What is to lie in the till, or to stand on the account.</summary>
        public Money Left(PayMethod? method = null) => Of(Received, method) - Of(Reversed, method);
    }

    public sealed record Line(ChargeKind Kind, IReadOnlyDictionary<PayMethod, Money> By)
    {
        public Money Sum => new(By.Values.Sum(m => m.Fen));
    }

    protected override async Task<View> Handle(TillDays filter, CancellationToken ct)
    {
        Actor.RefuseOthers();
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (Actor.Kind is ActorKind.Resident || filter.Site is { } asked && !sites.ContainsKey(asked)) throw new NotFound();
        var (first, last, _, _) = filter.Span(Now);
        var (received, reversed) = filter.Of(Db.Set<Payment>(), Db.Set<PaymentLine>(), Actor, Now);
        var (came, went) = (await Lines(received, filter, ct), await Lines(reversed, filter, ct));
        var site = filter.Site ?? Actor.Chosen;
        return new(first, last, site, site is { } one ? sites[one] : "", sites, [.. came.Concat(went).SelectMany(l => l.By.Keys).Distinct().Order()], came, went);
    }

    private async Task<IReadOnlyList<Line>> Lines(IQueryable<Payment> payments, TillDays filter, CancellationToken ct) =>
        [.. (await payments.Join(Db.Set<PaymentLine>().Where(l => filter.Kind == null || l.Kind == filter.Kind), p => p.Id, l => l.Payment, (p, l) => new { l.Kind, p.Method, l.Sum }).ToListAsync(ct))
            .GroupBy(l => l.Kind).OrderBy(g => g.Key).Select(g => new Line(g.Key, g.GroupBy(l => l.Method).ToDictionary(m => m.Key, m => new Money(m.Sum(l => l.Sum.Fen)))))];
}
