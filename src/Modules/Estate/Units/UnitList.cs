using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Procedures;
using Steward.Estate.Tenure;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

/// <summary>Units by building, state, use and words.</summary>
public sealed class UnitList(Work work, SettingReader settings) : Query<UnitList.Filter, PageOf<UnitList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public BuildingId? Building { get; init; }
        public UnitState? State { get; init; }
        public UnitUse? Use { get; init; }
        /// <summary>The floor, as numbered in the building.</summary>
        public int? Floor { get; init; }
        /// <summary>What is left of the lease: those that end first at the top.</summary>
        public TermLeft? Lease { get; init; }
    }

    public sealed record Row(UnitId Id, string Label, string Building, int Floor, decimal? Area, UnitUse Use, UnitState State, string Owners, DateOnly? LeaseUntil);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("House number",     u => u.Label,    "label") { Class = "nowrap" },
        new("Building",         u => u.Building),
        new("Floor",            u => u.Floor,    "floor") { Class = "num" },
        new("Area (m²)",        u => u.Area,     "area")  { Class = "num" },
        new("Use",              u => u.Use,      "use"),
        new("State",            u => u.State,    "state"),
        new("Owners",           u => u.Owners) { Masked = u => Shown.MaskedName(u.Owners) },
        new("Lease until",      u => u.LeaseUntil) { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var (tenants, soon) = (Db.Set<Occupancy>().Tenants(), today.AddDays(await settings.Get(TenureSettings.LeaseDays, Actor.Chosen, ct: ct)));
        var found = await Db.Said(filter.Q, Actor, ct, units => filter.Lease is { } left ? Narrowed(units, filter).WithLease(left, tenants, today, soon) : Narrowed(units, filter), reach: filter.Reach);
        var placed = found.Things.Join(Db.Set<Building>(), u => u.Building, b => b.Id, (u, b) => new Placed { Unit = u, Building = b });
        var sorted = filter is { Lease: not null, Sort: null } ? placed.OrderBy(p => tenants.Where(o => o.Unit == p.Unit.Id && o.From <= today).Max(o => o.To)).ThenBy(p => p.Unit.Label) : Sorted(placed, filter.Sort);
        var page = await sorted.PageFor(filter, ct, found.InWindow);
        var ids = page.Rows.Select(p => p.Unit.Id).ToArray();
        var owners = (await Db.Set<Occupancy>().On(today).Where(o => ids.Contains(o.Unit) && o.Role == OccupancyRole.Owner)
            .Join(Db.Set<Customer>(), o => o.Customer, c => c.Id, (o, c) => new { o.Unit, c.Kind, c.Name }).ToListAsync(ct)).ToLookup(o => o.Unit);
        var leases = (await tenants.AsNoTracking().Where(o => ids.Contains(o.Unit) && o.From <= today).ToListAsync(ct)).ToLookup(o => o.Unit);
        return page.With(page.Rows.Select(p => new Row(p.Unit.Id, p.Unit.Label, p.Building.Name, p.Unit.Floor, p.Unit.Area, p.Unit.Use, p.Unit.State,
            string.Join("、", owners[p.Unit.Id].Select(o => Privacy.Name(Actor, o.Kind, o.Name)).Order(StringComparer.Ordinal)), Leases.Until(leases[p.Unit.Id], p.Unit.State, today))));
    }

    private static IQueryable<Unit> Narrowed(IQueryable<Unit> units, Filter filter)
    {
        if (filter.Building is { } building) units = units.Where(u => u.Building == building);
        if (filter.State is { } state) units = units.Where(u => u.State == state);
        if (filter.Use is { } use) units = units.Where(u => u.Use == use);
        if (filter.Floor is { } floor) units = units.Where(u => u.Floor == floor);
        return units;
    }

    private sealed class Placed
    {
        public required Unit Unit { get; init; }
        public required Building Building { get; init; }
    }

    private static IQueryable<Placed> Sorted(IQueryable<Placed> units, string? sort) => sort switch
    {
        "floor"  => units.OrderBy(p => p.Unit.Floor).ThenBy(p => p.Unit.Label),
        "-floor" => units.OrderByDescending(p => p.Unit.Floor).ThenBy(p => p.Unit.Label),
        "area"   => units.OrderBy(p => p.Unit.AreaHundredths == null).ThenBy(p => p.Unit.AreaHundredths).ThenBy(p => p.Unit.Label),
        "-area"  => units.OrderBy(p => p.Unit.AreaHundredths == null).ThenByDescending(p => p.Unit.AreaHundredths).ThenBy(p => p.Unit.Label),
        "use"    => units.OrderBy(p => p.Unit.Use).ThenBy(p => p.Unit.Label),
        "-use"   => units.OrderByDescending(p => p.Unit.Use).ThenBy(p => p.Unit.Label),
        "state"  => units.OrderBy(p => p.Unit.State).ThenBy(p => p.Unit.Label),
        "-state" => units.OrderByDescending(p => p.Unit.State).ThenBy(p => p.Unit.Label),
        "-label" => units.OrderBy(p => p.Unit.Site).ThenByDescending(p => p.Building.Order).ThenByDescending(p => p.Unit.Label),
        _        => units.OrderBy(p => p.Unit.Site).ThenBy(p => p.Building.Order).ThenBy(p => p.Unit.Label),
    };
}
