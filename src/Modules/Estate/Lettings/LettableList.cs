using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>The places that are let, and who has them today.</summary>
public sealed class LettableList(Work work, LettingRows rows) : Query<LettableList.Filter, PageOf<LettableList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public LettableKind? Kind { get; init; }
        public bool? Retired { get; init; }
    }

    public sealed record Row(LettableId Id, SiteId Site, string Name, LettableKind Kind, string? Place, Money Price, PricedBy PricedBy, Money Deposit, bool Retired, string? Today, DateOnly? Until);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Let place",      r => r.Name),
        new("Kind",           r => r.Kind),
        new("Place",          r => r.Place),
        new("Price",          r => r.Price)    { Class = "num" },
        new("Priced by",      r => r.PricedBy),
        new("Deposit",        r => r.Deposit)  { Class = "num" },
        new("Let today to",   r => r.Today)    { Masked = r => Shown.MaskedName(r.Today) },
        new("Until",          r => r.Until)    { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var places = Db.Search<Lettable>(filter.Q).VisibleTo(Actor).InChosenSite(Actor).Where(p => p.Retired == (filter.Retired ?? false));
        if (filter.Kind is { } kind) places = places.Where(p => p.Kind == kind);
        var page = await places.OrderBy(p => p.Kind).ThenBy(p => p.Name).ThenBy(p => p.Id).PageFor(filter, ct);
        var ids = page.Rows.Select(p => p.Id).ToArray();
        var now = await rows.Of(await Db.Set<Letting>().Where(l => ids.Contains(l.Place) && (l.State == LettingState.Running || l.State == LettingState.Approved) && l.From <= today && l.To >= today).OrderBy(l => l.From).ThenBy(l => l.Number).ToListAsync(ct), ct);
        var held = now.ToLookup(l => l.PlaceId);
        return page.With(page.Rows.Select(p => new Row(p.Id, p.Site, p.Name, p.Kind, p.Place, p.Price, p.PricedBy, p.Deposit, p.Retired, held[p.Id].FirstOrDefault()?.Name, held[p.Id].FirstOrDefault()?.To)));
    }
}
