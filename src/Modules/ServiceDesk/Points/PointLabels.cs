using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Points;

/// <summary>The labels of one point or of a site's points in use, to be printed on A4.</summary>
public sealed class PointLabels(Work work, IEstate estate) : Query<PointLabels.Filter, IReadOnlyList<PointLabels.Row>>(work, Permissions.See)
{
    public const int Most = 400;

    public sealed record Filter
    {
        public PointId? Point { get; init; }
        public SiteId? Site { get; init; }
        public BuildingId? Building { get; init; }
        public PointKind? Kind { get; init; }
    }

    public sealed record Row(string Site, string? Building, string? Entrance, string Name, string Number, string Address);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var points = Db.Set<Point>().VisibleTo(Actor).InChosenSite(Actor).Where(p => !p.Retired);
        if (filter.Point is { } one) points = points.Where(p => p.Id == one);
        if (filter.Site is { } site) points = points.Where(p => p.Site == site);
        if (filter.Building is { } building) points = points.Where(p => p.Building == building);
        if (filter.Kind is { } kind) points = points.Where(p => p.Kind == kind);
        var found = await points.OrderBy(p => p.Number).Take(Most).ToListAsync(ct);
        var sites = await estate.SiteNames(found.Select(p => p.Site).Distinct().ToArray(), ct);
        var buildings = await estate.BuildingNames(found.Select(p => p.Building).OfType<BuildingId>().Distinct().ToArray(), ct);
        return [.. found.Select(p => new Row(sites.GetValueOrDefault(p.Site, ""), p.Building is { } b ? buildings.GetValueOrDefault(b) : null, p.Entrance, p.Name, p.Number, p.Address))];
    }
}
