using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>What fit-outs pay at a site: today's tariff, those before it and to come, and what the city allows.</summary>
public sealed class ShowTariffs(Work work, IEstate estate, RateBook book) : Query<ShowTariffs.Filter, ShowTariffs.View>(work, Permissions.See)
{
    public sealed record Filter(SiteId? Site = null);
    public sealed record View(SiteId Site, IReadOnlyDictionary<SiteId, string> Sites, bool TakesDeposits, Money Ceiling, Row? Now, IReadOnlyList<Row> Rows);
    /// <param name="IsReplaced">Another one was said for the same day later.</param>
    public sealed record Row(TariffId Id, DateOnly From, Rates Rates, string ByName, DateTimeOffset At, bool IsReplaced = false);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (Actor.Kind is ActorKind.Resident || filter.Site is { } asked && !sites.ContainsKey(asked) || sites.Count == 0) throw new NotFound();
        var site = filter.Site ?? Actor.Chosen ?? sites.OrderBy(s => s.Value, StringComparer.Ordinal).First().Key;
        var rows = (await Db.Set<Tariff>().VisibleTo(Actor).Where(t => t.Site == site).OrderByDescending(t => t.From).ThenByDescending(t => t.Edition).ToListAsync(ct)).ConvertAll(t => new Row(t.Id, t.From, t.Rates, t.ByName, t.At));
        var last = rows.DistinctBy(r => r.From).Select(r => r.Id).ToHashSet();
        rows = rows.ConvertAll(r => r with { IsReplaced = !last.Contains(r.Id) });
        var today = Shown.DayOf(Now);
        return new(site, sites, await book.IsTaken(site, Now, ct), await book.Ceiling(site, Now, ct), rows.FirstOrDefault(r => r.From <= today), rows);
    }
}
