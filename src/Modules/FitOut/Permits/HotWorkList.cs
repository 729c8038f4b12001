using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Hot-work permits (动火台账): what waits to be issued and what burns now first.</summary>
public sealed class HotWorkList(Work work, IEstate estate) : Query<HotWorkList.Filter, PageOf<HotWorkList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
        public FitOutId? FitOut { get; init; }
        public HotWorkState? State { get; init; }
        /// <summary>Only what may burn at this moment.</summary>
        public bool? Now { get; init; }
    }

    public sealed record Row(HotWorkId Id, SiteId Site, string SiteName, FitOutId FitOut, string House, string Number, string Place, string Works, DateTimeOffset From, DateTimeOffset Until, int Extinguishers, string Watcher, HotWorkState State, bool Holds, bool IsExpired, string? DecidedByName);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Hot-work permit", r => r.Number)        { Class = "nowrap" },
        new("House number",    r => r.House)         { Class = "nowrap" },
        new("Place",           r => r.Place),
        new("Works",           r => r.Works),
        new("Begins",          r => r.From)          { Class = "nowrap" },
        new("Ends",            r => r.Until)         { Class = "nowrap" },
        new("Extinguishers",   r => r.Extinguishers) { Class = "num" },
        new("Watcher",         r => r.Watcher)       { Masked = r => Shown.MaskedName(r.Watcher) },
        new("State",           r => r.State),
        new("Decided by",      r => r.DecidedByName),
        new("Site",            r => r.SiteName),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var now = Now;
        var works = Db.Set<HotWork>().Where(w => Db.Set<FitOutProject>().AffairsOf(Actor).Any(p => p.Id == w.FitOut)).InChosenSite(Actor);
        if (filter.Site is { } site) works = works.Where(w => w.Site == site);
        if (filter.FitOut is { } one) works = works.Where(w => w.FitOut == one);
        if (filter.State is { } state) works = works.Where(w => w.State == state);
        if (filter.Now is true) works = works.Where(w => w.State == HotWorkState.Issued && w.From <= now && w.Until > now && Db.Set<FitOutProject>().Any(p => p.Id == w.FitOut && p.State == ProjectState.UnderWay));
        if (filter.Q.OrNull() is { } words) works = works.Where(w => w.Number.Contains(words) || w.Place.Contains(words) || w.Works.Contains(words));
        var page = await works.OrderBy(w => w.State == HotWorkState.Asked && w.Until > now ? 0 : w.State == HotWorkState.Issued && w.Until > now ? 1 : 2).ThenByDescending(w => w.From).ThenByDescending(w => w.Number).PageFor(filter, ct);
        var ids = page.Rows.Select(w => w.FitOut).Distinct().ToArray();
        var projects = await Db.Set<FitOutProject>().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Unit, p.State }).ToDictionaryAsync(p => p.Id, ct);
        var homes = await estate.Units(projects.Values.Select(p => p.Unit).Distinct().ToArray(), ct);
        var sites = await estate.SiteNames(page.Rows.Select(w => w.Site).Distinct().ToArray(), ct);
        return page.With(page.Rows.Select(w => new Row(w.Id, w.Site, sites.GetValueOrDefault(w.Site, ""), w.FitOut, homes[projects[w.FitOut].Unit].Label, w.Number, w.Place.Masked(), w.Works.Masked(), w.From, w.Until, w.Extinguishers, w.Watcher, w.State, w.Holds(projects[w.FitOut].State, now), w.IsExpired(now), w.DecidedByName)));
    }
}
