using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>What is looked at in fit-outs (巡查重点), at all sites and at one's own.</summary>
public sealed class PointList(Work work, IEstate estate) : Query<PointList.Filter, PageOf<PointList.Row>>(work, Permissions.Inspect)
{
    public sealed record Filter : Listing;

    /// <param name="SiteName">Null for all sites.</param>
    public sealed record Row(InspectionPointId Id, string? SiteName, string Name, string? EnglishName, string? Hint, string? EnglishHint, string Title, string? Look, int Order, bool Retired, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Order",     p => p.Order) { Class = "num" },
        new("Point to look at",     p => p.Title),
        new("What to look for", p => p.Look) { Class = "wide" },
        new("Site",      p => p.SiteName),
        new("Retired",   p => p.Retired),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var points = Db.Set<InspectionPoint>().VisibleTo(Actor);
        if (filter.Q.OrNull() is { } words) points = points.Where(p => p.Name.Contains(words) || p.Hint!.Contains(words));
        var page = await points.OrderBy(p => p.Retired).ThenBy(p => p.Order).ThenBy(p => p.Name).PageFor(filter, ct);
        var names = await estate.SiteNames(page.Rows.Select(p => p.Site).OfType<SiteId>().Distinct(), ct);
        return page.With(page.Rows.Select(p => new Row(p.Id, p.Site is { } site ? names.GetValueOrDefault(site) : null, p.Name, p.EnglishName, p.Hint, p.EnglishHint, p.Title, p.Look, p.Order, p.Retired, p.Version)));
    }
}
