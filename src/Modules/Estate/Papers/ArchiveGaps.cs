using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>The work list of the archive: every paper that is missing, has ended or soon ends, with whom to ask for it.</summary>
public sealed class ArchiveGaps(Work work) : Query<ArchiveGaps.Filter, PageOf<ArchiveGaps.Row>>(work, Permissions.Papers)
{
    public sealed record Filter : Listing
    {
        public BuildingId? Building { get; init; }
        public PaperKindId? Paper { get; init; }
        public PaperStanding? Standing { get; init; }
    }

    public sealed record Row(UnitId Unit, string House, string Building, CustomerId Customer, string Name, string? Phone, PaperKindId Kind, string Paper, PaperStanding Standing);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("House number", g => g.House, "house") { Class = "nowrap" },
        new("Building",     g => g.Building),
        new("Whose",        g => g.Name),
        new("Phone",        g => g.Phone) { Class = "nowrap" },
        new("Paper",        g => g.Paper, "paper"),
        new("Status of the paper", g => g.Standing),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var units = Db.Set<Unit>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.Building is { } building) units = units.Where(u => u.Building == building);
        if (filter.Q?.Trim() is { Length: > 0 } words)
        {
            var labels = SaidUnits.LabelsOf(words).ToArray();
            units = units.Where(u => u.Label.Contains(words) || labels.Contains(u.Label));
        }
        var demands = Demands.On(Db, Shown.DayOf(Now)).Where(d => d.Standing < (int)PaperStanding.OnFile);
        if (filter.Paper is { } paper) demands = demands.Where(d => d.Kind == paper);
        if (filter.Standing is { } standing) demands = demands.Where(d => d.Standing == (int)standing);
        var gaps =
            from d in demands
            join u in units on d.Unit equals u.Id
            join b in Db.Set<Building>() on u.Building equals b.Id
            join k in Db.Set<PaperKind>() on d.Kind equals k.Id
            select new Placed { Unit = d.Unit, Customer = d.Customer, Kind = d.Kind, Standing = d.Standing, Label = u.Label, Site = u.Site, Building = b.Name, BuildingOrder = b.Order, KindOrder = k.Order };
        var page = await Sorted(gaps, filter.Sort).PageFor(filter, ct);
        var (ids, kindIds) = (page.Rows.Select(g => g.Customer).Distinct().ToArray(), page.Rows.Select(g => g.Kind).Distinct().ToArray());
        var customers = await Db.Set<Customer>().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Kind, c.Name, Phone = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault() }).ToDictionaryAsync(c => c.Id, ct);
        var kinds = await Db.Set<PaperKind>().Where(k => kindIds.Contains(k.Id)).ToDictionaryAsync(k => k.Id, ct);
        return page.With(page.Rows.Select(g => new Row(g.Unit, g.Label, g.Building, g.Customer, Privacy.Name(Actor, customers[g.Customer].Kind, customers[g.Customer].Name),
            customers[g.Customer].Phone is { } phone ? Shown.Masked(phone) : null, g.Kind, kinds[g.Kind].Title, (PaperStanding)g.Standing)));
    }

    private sealed class Placed
    {
        public required UnitId Unit { get; init; }
        public required CustomerId Customer { get; init; }
        public required PaperKindId Kind { get; init; }
        public required int Standing { get; init; }
        public required string Label { get; init; }
        public required SiteId Site { get; init; }
        public required string Building { get; init; }
        public required int BuildingOrder { get; init; }
        public required int KindOrder { get; init; }
    }

    private static IQueryable<Placed> Sorted(IQueryable<Placed> gaps, string? sort) => sort switch
    {
        "paper"  => gaps.OrderBy(g => g.KindOrder).ThenBy(g => g.Site).ThenBy(g => g.BuildingOrder).ThenBy(g => g.Label).ThenBy(g => g.Customer),
        "-paper" => gaps.OrderByDescending(g => g.KindOrder).ThenBy(g => g.Site).ThenBy(g => g.BuildingOrder).ThenBy(g => g.Label).ThenBy(g => g.Customer),
        "-house" => gaps.OrderByDescending(g => g.Site).ThenByDescending(g => g.BuildingOrder).ThenByDescending(g => g.Label).ThenBy(g => g.KindOrder).ThenBy(g => g.Customer),
        _        => gaps.OrderBy(g => g.Site).ThenBy(g => g.BuildingOrder).ThenBy(g => g.Label).ThenBy(g => g.KindOrder).ThenBy(g => g.Customer),
    };
}
