using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Whether the deposits of some days come out to the fen: opening and what moved against closing, and the ledger against what the deposits themselves say is held.</summary>
public sealed class LedgerTotals(Work work, IEstate estate) : Query<LedgerDays, LedgerTotals.View>(work, Permissions.See)
{
    /// <param name="HeldByLedger">All lines ever written, until now.</param>
    /// <param name="HeldByDeposits">What the deposits say is held now, each kept by itself.</param>
    public sealed record View(DateOnly First, DateOnly Last, SiteId? Site, string SiteName, IReadOnlyDictionary<SiteId, string> Sites, Money Opening, Money Received, Money Moved, Money Reversed, Money Deducted, Money Refunded, Money CameBack, Money Closing,
        Money HeldByLedger, Money HeldByDeposits)
    {
        public Money Reckoned => Opening + Received + Moved + CameBack - Reversed - Deducted - Refunded;
        public bool Balances => Reckoned == Closing && HeldByLedger == HeldByDeposits;
    }

    protected override async Task<View> Handle(LedgerDays filter, CancellationToken ct)
    {
        Actor.RefuseOthers();
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (Actor.Kind is ActorKind.Resident || filter.Site is { } asked && !sites.ContainsKey(asked)) throw new NotFound();
        var (first, last, from, until) = filter.Span(Now);
        var entries = filter.Entries(Db.Set<DepositEntry>(), Actor);
        var before = await Sums(entries.Where(e => e.At < from), ct);
        var within = await Sums(entries.Where(e => e.At >= from && e.At < until), ct);
        var closing = await Sums(entries.Where(e => e.At < until), ct);
        var ever = await Sums(entries, ct);
        var site = filter.Site ?? Actor.Chosen;
        var deposits = Db.Set<Deposit>().VisibleTo(Actor).Where(d => site == null || d.Site == site);
        var held = await deposits.SumAsync(d => d.Received - d.Deducted - d.Refunded, ct);
        return new(first, last, site, site is { } one ? sites[one] : "", sites, Signed(before), Of(within, EntryKind.Received), Of(within, EntryKind.Moved), Of(within, EntryKind.Reversed), Of(within, EntryKind.Deducted), Of(within, EntryKind.Refunded), Of(within, EntryKind.CameBack), Signed(closing), Signed(ever), new(held));
    }

    private static async Task<Dictionary<EntryKind, long>> Sums(IQueryable<DepositEntry> entries, CancellationToken ct) =>
        await entries.GroupBy(e => e.What).Select(g => new { g.Key, Fen = g.Sum(e => e.Fen) }).ToDictionaryAsync(g => g.Key, g => g.Fen, ct);

    private static Money Of(Dictionary<EntryKind, long> sums, EntryKind kind) => new(sums.GetValueOrDefault(kind));
    private static Money Signed(Dictionary<EntryKind, long> sums) => Of(sums, EntryKind.Received) + Of(sums, EntryKind.Moved) + Of(sums, EntryKind.CameBack) - Of(sums, EntryKind.Reversed) - Of(sums, EntryKind.Deducted) - Of(sums, EntryKind.Refunded);
}
