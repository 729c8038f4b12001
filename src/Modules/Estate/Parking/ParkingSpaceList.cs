using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>The parking spaces (车位清册), each with whose it is.</summary>
public sealed class ParkingSpaceList(Work work, ParkingRows rows) : Query<ParkingSpaceList.Filter, PageOf<ParkingSpaceList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public ParkingSpaceState? State { get; init; }
        public ParkingKind? Kind { get; init; }
    }

    public sealed record Row(ParkingSpaceId Id, SiteId Site, string Number, ParkingKind Kind, string? Place, Money? MonthlyPrice, ParkingSpaceState State, string? Note, ParkingHoldingList.Row? Holding);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Parking space", r => r.Number, "number") { Class = "nowrap" },
        new("Kind",          r => r.Kind),
        new("Place",         r => r.Place),
        new("State",         r => r.State),
        new("House number",  r => r.Holding?.House) { Class = "nowrap" },
        new("Customer",      r => r.Holding?.Name),
        new("Plates",        r => r.Holding?.Plates)    { Class = "keep" },
        new("Until",         r => r.Holding?.To) { Class = "nowrap" },
        new("Monthly price", r => r.Holding?.MonthlyPrice ?? r.MonthlyPrice) { Class = "num" },
        new("Note",          r => r.Note),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var spaces = Db.Search<ParkingSpace>(filter.Q).VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) spaces = spaces.Where(s => s.State == state);
        if (filter.Kind is { } kind) spaces = spaces.Where(s => s.Kind == kind);
        var page = await (filter.Sort is "-number" ? spaces.OrderByDescending(s => s.Number).ThenBy(s => s.Id) : spaces.OrderBy(s => s.Number).ThenBy(s => s.Id)).PageFor(filter, ct);
        var ids = page.Rows.Select(s => s.Id).ToArray();
        var held = (await rows.Of(await Db.Set<ParkingHolding>().Where(h => h.Held != null && ids.Contains(h.Held.Value)).ToListAsync(ct), ct)).ToDictionary(h => h.SpaceId);
        return page.With(page.Rows.Select(s => new Row(s.Id, s.Site, s.Number, s.Kind, s.Place, s.MonthlyPrice, s.State, s.Note.Masked(), held.GetValueOrDefault(s.Id))));
    }
}
