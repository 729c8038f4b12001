using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Which receipts are asked for: of which days, by which method, for what; this month's, if no days are said.</summary>
public sealed record TillDays : LedgerDays
{
    public PayMethod? Method { get; init; }
    public ChargeKind? Kind { get; init; }

    /// <summary>Those of these days and those reversed in them, whatever their day was.</summary>
    internal (IQueryable<Payment> Received, IQueryable<Payment> Reversed) Of(IQueryable<Payment> all, IQueryable<PaymentLine> lines, Actor actor, DateTimeOffset now)
    {
        var (first, last, from, until) = Span(now);
        var payments = all.VisibleTo(actor);
        if ((Site ?? actor.Chosen) is { } site) payments = payments.Where(p => p.Site == site);
        if (Method is { } method) payments = payments.Where(p => p.Method == method);
        if (Kind is { } kind) payments = payments.Where(p => lines.Any(l => l.Payment == p.Id && l.Kind == kind));
        if (Q.OrNull() is { } words) { var number = words.ToUpperInvariant(); payments = payments.Where(p => p.Number.Contains(number)); }
        return (payments.Where(p => p.ReceivedOn >= first && p.ReceivedOn <= last), payments.Where(p => p.ReversedAt >= from && p.ReversedAt < until));
    }
}
