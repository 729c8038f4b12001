using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Workers' badges (出入证台账): those that are out first, the soonest to expire at the top.</summary>
public sealed class BadgeList(Work work, IEstate estate, BadgeRows rows) : Query<BadgeList.Filter, PageOf<BadgeList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
        public BadgeState? State { get; init; }
        public Trade? Trade { get; init; }
        /// <summary>Only those out although their days are over.</summary>
        public bool? Expired { get; init; }
    }

    /// <param name="IdNumber">Masked.</param>
    public sealed record Row(BadgeId Id, SiteId Site, string SiteName, FitOutId FitOut, string FitOutNumber, string House, string Number, string Name, string? IdNumber, Trade Trade, string? Certificate, DateOnly From, DateOnly Until, BadgeState State, Verdict Verdict, string? Photo, string Address, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Badge",        r => r.Number)       { Class = "nowrap" },
        new("Name of the person", r => r.Name)         { Masked = r => Shown.MaskedName(r.Name) },
        new("Id number",    r => r.IdNumber)     { Class = "nowrap" },
        new("Craft",        r => r.Trade),
        new("Certificate",  r => r.Certificate),
        new("House number", r => r.House)        { Class = "nowrap" },
        new("Fit-out",      r => r.FitOutNumber) { Class = "nowrap" },
        new("Site",         r => r.SiteName),
        new("From",         r => r.From)         { Class = "nowrap" },
        new("Until",        r => r.Until)        { Class = "nowrap" },
        new("State",        r => r.State),
        new("At the gate",  r => r.Verdict),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var badges = Db.Set<Badge>().VisibleTo(Actor).InChosenSite(Actor);
        var today = Shown.DayOf(Now);
        if (filter.Site is { } site) badges = badges.Where(b => b.Site == site);
        if (filter.State is { } state) badges = badges.Where(b => b.State == state);
        if (filter.Trade is { } trade) badges = badges.Where(b => b.Trade == trade);
        if (filter.Expired is true) badges = badges.Where(b => b.Until < today && (b.State == BadgeState.Issued || b.State == BadgeState.Blocked));
        if (filter.Q.OrNull() is { } words)
        {
            var units = (await estate.FindUnits(words, 200, ct)).Select(u => u.Id).ToArray();
            badges = badges.Where(b => b.Number.Contains(words) || b.Name.Contains(words) || Db.Set<FitOutProject>().Any(p => p.Id == b.FitOut && (p.Number.Contains(words) || units.Contains(p.Unit))));
        }
        var page = await badges.OrderBy(b => b.State == BadgeState.Issued || b.State == BadgeState.Blocked ? 0 : 1).ThenBy(b => b.Until).ThenBy(b => b.Number).PageFor(filter, ct);
        return page.With(await rows.Of([.. page.Rows], ct));
    }
}
