using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Who was at the gate (出入登记台账), the latest first.</summary>
public sealed class BadgeScanList(Work work, IEstate estate) : Query<BadgeScanList.Filter, PageOf<BadgeScanList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
        public Verdict? Verdict { get; init; }
        public Way? Way { get; init; }
        public DateOnly? On { get; init; }
    }

    public sealed record Row(BadgeScanId Id, DateTimeOffset At, Way Way, Verdict Verdict, BadgeId Badge, string Number, string Name, Trade Trade, string House, string ByName);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("At",           r => r.At)      { Class = "nowrap" },
        new("Way",          r => r.Way),
        new("At the gate",  r => r.Verdict),
        new("Badge",        r => r.Number)  { Class = "nowrap" },
        new("Name of the person", r => r.Name)    { Masked = r => Shown.MaskedName(r.Name) },
        new("Craft",        r => r.Trade),
        new("House number", r => r.House)   { Class = "nowrap" },
        new("Read by",      r => r.ByName),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var scans = Db.Set<BadgeScan>().Where(s => Actor.Kind == ActorKind.System || Actor.Kind != ActorKind.Resident && Actor.Sites.Contains(s.Site)).InChosenSite(Actor);
        if (filter.Site is { } site) scans = scans.Where(s => s.Site == site);
        if (filter.Verdict is { } verdict) scans = scans.Where(s => s.Verdict == verdict);
        if (filter.Way is { } way) scans = scans.Where(s => s.Way == way);
        if (filter.On is { } day)
        {
            var (from, until) = (Shown.At(day.ToDateTime(TimeOnly.MinValue)).ToUniversalTime(), Shown.At(day.AddDays(1).ToDateTime(TimeOnly.MinValue)).ToUniversalTime());
            scans = scans.Where(s => s.At >= from && s.At < until);
        }
        var rows = scans.Join(Db.Set<Badge>(), s => s.Badge, b => b.Id, (s, b) => new { Scan = s, Badge = b }).Join(Db.Set<FitOutProject>(), x => x.Scan.FitOut, p => p.Id, (x, p) => new { x.Scan, x.Badge, p.Unit });
        if (filter.Q.OrNull() is { } words) rows = rows.Where(x => x.Badge.Number.Contains(words) || x.Badge.Name.Contains(words));
        var page = await rows.OrderByDescending(x => x.Scan.At).ThenBy(x => x.Badge.Number).PageFor(filter, ct);
        var homes = await estate.Units(page.Rows.Select(x => x.Unit).Distinct().ToArray(), ct);
        return page.With(page.Rows.Select(x => new Row(x.Scan.Id, x.Scan.At, x.Scan.Way, x.Scan.Verdict, x.Badge.Id, x.Badge.Number, x.Badge.Name, x.Badge.Trade, homes[x.Unit].Label, x.Scan.ByName)));
    }
}
