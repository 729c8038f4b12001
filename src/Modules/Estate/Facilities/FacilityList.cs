using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>The register of public equipment and facilities (设施设备台账).</summary>
public sealed class FacilityList(Work work, FacilityRows rows, SettingReader settings) : Query<FacilityList.Filter, PageOf<FacilityList.Row>>(work, Permissions.SeeFacilities)
{
    public sealed record Filter : Listing
    {
        public FacilityKind? Kind { get; init; }
        public FacilityState? State { get; init; }
        public BuildingId? Building { get; init; }
        public SiteId? Site { get; init; }
        /// <summary>Only those whose warranty ends soon, and is not over yet.</summary>
        public bool? WarrantyEnds { get; init; }
    }

    /// <param name="Expires">The day on which the first of its certificates ends.</param>
    public sealed record Row(FacilityId Id, SiteId Site, string Number, string Name, FacilityKind Kind, FacilityState State, string Where, string? Tag, string? PartOf, string? Maker, string? Model, string? Serial,
        string? Supplier, string? SupplierPhone, DateOnly? InstalledOn, DateOnly? WarrantyUntil, FacilityDue? Warranty, DateOnly? Expires, FacilityDue? Due, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Facility number", r => r.Number, "number")        { Class = "nowrap" },
        new("Facility",       r => r.Name, "name"),
        new("Kind of facility", r => r.Kind, "kind"),
        new("State",          r => r.State, "state"),
        new("Where",          r => r.Where, "where"),
        new("Own code",       r => r.Tag)                     { Class = "nowrap" },
        new("Part of",        r => r.PartOf),
        new("Maker",          r => r.Maker),
        new("Model",          r => r.Model),
        new("Serial number",  r => r.Serial),
        new("Supplier",       r => r.Supplier),
        new("Supplier phone", r => r.SupplierPhone),
        new("Installed on",   r => r.InstalledOn)             { Class = "nowrap" },
        new("Warranty until", r => r.WarrantyUntil, "warranty") { Class = "nowrap" },
        new("Certificate until", r => r.Expires)              { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var facilities = Db.Search<Facility>(filter.Q).VisibleTo(Actor).InChosenSite(Actor);
        if (filter.Kind is { } kind) facilities = facilities.Where(f => f.Kind == kind);
        if (filter.State is { } state) facilities = facilities.Where(f => f.State == state);
        if (filter.Building is { } building) facilities = facilities.Where(f => f.Building == building);
        if (filter.Site is { } site) facilities = facilities.Where(f => f.Site == site);
        if (filter.WarrantyEnds is true)
        {
            var today = Shown.DayOf(Now);
            var soon = today.AddDays(await settings.Get(FacilitySettings.SoonDays, Actor.Chosen, Now, ct));
            facilities = facilities.Where(f => f.State != FacilityState.Scrapped && f.WarrantyUntil >= today && f.WarrantyUntil <= soon);
        }
        var page = await Sorted(facilities, filter.Sort).PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, ct));
    }

    private IQueryable<Facility> Sorted(IQueryable<Facility> facilities, string? sort)
    {
        return sort switch
        {
            "number"    => facilities.OrderBy(f => f.Number),
            "-number"   => facilities.OrderByDescending(f => f.Number),
            "name"      => facilities.OrderBy(f => f.Name).ThenBy(f => f.Number),
            "-name"     => facilities.OrderByDescending(f => f.Name).ThenBy(f => f.Number),
            "state"     => facilities.OrderBy(f => f.State).ThenBy(f => f.Number),
            "-state"    => facilities.OrderByDescending(f => f.State).ThenBy(f => f.Number),
            "warranty"  => facilities.OrderBy(f => f.WarrantyUntil == null).ThenBy(f => f.WarrantyUntil).ThenBy(f => f.Number),
            "-warranty" => facilities.OrderBy(f => f.WarrantyUntil == null).ThenByDescending(f => f.WarrantyUntil).ThenBy(f => f.Number),
            "where"     => facilities.OrderBy(f => Db.Set<Building>().Where(b => b.Id == f.Building).Select(b => b.Order).FirstOrDefault()).ThenBy(f => f.Entrance ?? "").ThenBy(f => f.Floor ?? "").ThenBy(f => f.Number),
            "-where"    => facilities.OrderByDescending(f => Db.Set<Building>().Where(b => b.Id == f.Building).Select(b => b.Order).FirstOrDefault()).ThenByDescending(f => f.Entrance ?? "").ThenByDescending(f => f.Floor ?? "").ThenBy(f => f.Number),
            "-kind"     => facilities.OrderByDescending(f => f.Kind).ThenBy(f => f.Number),
            _           => facilities.OrderBy(f => f.State == FacilityState.Scrapped).ThenBy(f => f.Kind).ThenBy(f => f.Number),
        };
    }
}
