using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>Reporting points (扫码报修点) with what was reported there; where most is reported first.</summary>
public sealed class PointList(Work work, IEstate estate, SettingReader settings) : Query<PointList.Filter, PageOf<PointList.Row>>(work, Permissions.See)
{
    /// <summary>Reports are counted over so many days.</summary>
    public const int Days = 30;

    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
        public BuildingId? Building { get; init; }
        public PointKind? Kind { get; init; }
        /// <summary>Only those no longer in use, or only those in use.</summary>
        public bool? Retired { get; init; }
    }

    /// <param name="Lately">Reported in the last 30 days.</param>
    /// <param name="IsOften">Reported more often than the site finds usual.</param>
    public sealed record Row(PointId Id, SiteId Site, string SiteName, string Number, PointKind Kind, string Name, BuildingId? Building, string? BuildingName, string? Entrance,
        RequestType Type, CategoryId? Category, string? CategoryName, int Open, int Lately, DateTimeOffset? LastAt, bool IsOften, bool Retired, string Address, int Version)
    {
        public string Where => string.Join(' ', new[] { BuildingName, Entrance }.Where(w => w is not null));
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",          r => r.Number)   { Class = "nowrap" },
        new("Point",           r => r.Name),
        new("Kind",            r => r.Kind),
        new("Site",            r => r.SiteName),
        new("Where",           r => r.Where),
        new("Category",        r => r.CategoryName),
        new("Open",            r => r.Open)     { Class = "num" },
        new("Last 30 days",    r => r.Lately)   { Class = "num" },
        new("Last report",     r => r.LastAt)   { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var points = Db.Set<Point>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.Retired is { } retired) points = points.Where(p => p.Retired == retired);
        if (filter.Site is { } site) points = points.Where(p => p.Site == site);
        if (filter.Building is { } building) points = points.Where(p => p.Building == building);
        if (filter.Kind is { } kind) points = points.Where(p => p.Kind == kind);
        if (filter.Q?.Trim() is { Length: > 0 } words) points = points.Where(p => p.Name.Contains(words) || p.Number.Contains(words) || p.Entrance != null && p.Entrance.Contains(words));
        var since = Now.AddDays(-Days);
        var page = await points.OrderBy(p => p.Retired).ThenByDescending(p => Db.Set<Request>().Count(r => r.Point == p.Id && r.ReceivedAt >= since)).ThenBy(p => p.Number).PageFor(filter, ct);
        return page.With(await Rows(page.Rows, since, ct));
    }

    internal async Task<IReadOnlyList<Row>> Rows(IReadOnlyList<Point> points, DateTimeOffset since, CancellationToken ct)
    {
        var ids = points.Select(p => p.Id).ToArray();
        var counts = (await Db.Set<Request>().Where(r => r.Point != null && ids.Contains(r.Point.Value)).Open().GroupBy(r => r.Point!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).ToDictionary(g => g.Key, g => g.Count);
        var lately = (await Db.Set<Request>().Where(r => r.Point != null && ids.Contains(r.Point.Value) && r.ReceivedAt >= since).GroupBy(r => r.Point!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).ToDictionary(g => g.Key, g => g.Count);
        var last = (await Db.Set<Request>().Where(r => r.Point != null && ids.Contains(r.Point.Value)).GroupBy(r => r.Point!.Value).Select(g => new { g.Key, At = g.Max(r => r.ReceivedAt) }).ToListAsync(ct)).ToDictionary(g => g.Key, g => g.At);
        var sites = await estate.SiteNames(points.Select(p => p.Site).Distinct().ToArray(), ct);
        var buildings = await estate.BuildingNames(points.Select(p => p.Building).OfType<BuildingId>().Distinct().ToArray(), ct);
        var categories = await Db.Set<Category>().ToDictionaryAsync(c => c.Id, ct);
        var rows = new List<Row>();
        foreach (var p in points)
            rows.Add(new(p.Id, p.Site, sites.GetValueOrDefault(p.Site, ""), p.Number, p.Kind, p.Name, p.Building, p.Building is { } b ? buildings.GetValueOrDefault(b) : null, p.Entrance, p.Type, p.Category, p.Category is { } c ? categories[c].Title : null,
                counts.GetValueOrDefault(p.Id), lately.GetValueOrDefault(p.Id), last.TryGetValue(p.Id, out var at) ? at : null, lately.GetValueOrDefault(p.Id) >= await settings.Get(PointSettings.Often, p.Site, ct: ct), p.Retired, p.Address, p.Version));
        return rows;
    }
}
