using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Prices;

/// <summary>The price list of a site (有偿服务价目表) as it holds on a day; for everybody who is signed in, customers included.</summary>
public sealed class PriceList(Work work, IEstate estate) : Query<PriceList.Filter, PriceList.View>(work, Permission.SignedIn)
{
    public sealed record Filter
    {
        /// <summary>One of the reader's own; the first of them, if not said.</summary>
        public SiteId? Site { get; init; }
        /// <summary>Today, if not said.</summary>
        public DateOnly? On { get; init; }
        /// <summary>Also what has no price here or is no longer offered: for who keeps the list.</summary>
        public bool? All { get; init; }
    }

    public sealed record View(SiteId Site, IReadOnlyDictionary<SiteId, string> Sites, DateOnly On, IReadOnlyList<Row> Rows);

    /// <param name="Price">Null when it has none at this site.</param>
    public sealed record Row(PriceItemId Id, string Code, string Name, string? EnglishName, string Title, LineKind Kind, string? Unit, string? Covers, int Order, bool Retired, Money? Price, DateOnly? Since, IReadOnlyList<Turn> Turns, int Version);

    /// <summary>A price before this one, or to come.</summary>
    public sealed record Turn(ItemPriceId Id, DateOnly From, Money Price, string ByName, bool MayWithdraw);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (filter.Site is { } asked && !sites.ContainsKey(asked) || sites.Count == 0) throw new NotFound();
        var site = filter.Site ?? Actor.Chosen ?? sites.OrderBy(s => s.Value, StringComparer.Ordinal).First().Key;
        var on = filter.On ?? Shown.DayOf(Now);
        var items = await Db.Set<PriceItem>().AsNoTracking().OrderBy(i => i.Order).ThenBy(i => i.Code).ToListAsync(ct);
        var prices = (await Db.Set<ItemPrice>().AsNoTracking().Where(p => p.Site == site).OrderByDescending(p => p.From).ToListAsync(ct)).ToLookup(p => p.Item);
        var keeps = filter.All is true && Actor.May(Permissions.KeepPrices);
        var rows = items.Select(i => (Item: i, Now: prices[i.Id].FirstOrDefault(p => p.From <= on))).Where(x => keeps || !x.Item.Retired && x.Now is not null);
        return new(site, sites, on, [.. rows.Select(x => new Row(x.Item.Id, x.Item.Code, x.Item.Name, x.Item.EnglishName, x.Item.Title, x.Item.Kind, x.Item.Unit, x.Item.Covers, x.Item.Order, x.Item.Retired, x.Now?.Price, x.Now?.From,
            keeps ? [.. prices[x.Item.Id].Select(p => new Turn(p.Id, p.From, p.Price, p.ByName, p.MayChange(Shown.DayOf(Now))))] : [], x.Item.Version))]);
    }
}
