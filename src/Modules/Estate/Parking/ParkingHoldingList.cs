using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Procedures;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Who has which space (车位台账), what runs out first at the top.</summary>
public sealed class ParkingHoldingList(Work work, ParkingRows rows, SettingReader settings) : Query<ParkingHoldingList.Filter, PageOf<ParkingHoldingList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public ParkingHoldingState? State { get; init; }
        public ParkingTitle? Title { get; init; }
        public TermLeft? Left { get; init; }
    }

    public sealed record Row(ParkingHoldingId Id, SiteId Site, string Number, ParkingSpaceId SpaceId, string Space, ParkingKind Kind, UnitId Unit, string House, CustomerId Customer, string Name, ParkingTitle Title, string Plates,
        Money? MonthlyPrice, DateOnly From, DateOnly? To, ParkingHoldingState State, DateOnly? EndedOn, TermLeft? Left);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Parking agreement",     r => r.Number)   { Class = "nowrap" },
        new("Parking space", r => r.Space)    { Class = "nowrap" },
        new("House number",  r => r.House)    { Class = "nowrap" },
        new("Customer",      r => r.Name),
        new("Owned or rented",       r => r.Title),
        new("Plates",        r => r.Plates)             { Class = "keep" },
        new("Monthly price", r => r.MonthlyPrice) { Class = "num" },
        new("From",          r => r.From)     { Class = "nowrap" },
        new("Until",         r => r.To)       { Class = "nowrap" },
        new("State",         r => r.State),
        new("Ended on",      r => r.EndedOn)  { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var soon = today.AddDays(await settings.Get(ParkingSettings.WarningDays, Actor.Chosen, ct: ct));
        var holdings = Db.Set<ParkingHolding>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) holdings = holdings.Where(h => h.State == state);
        if (filter.Title is { } title) holdings = holdings.Where(h => h.Title == title);
        if (filter.Left is TermLeft.Expired) holdings = holdings.Where(h => h.Held != null && h.To < today);
        if (filter.Left is TermLeft.RunsOut) holdings = holdings.Where(h => h.Held != null && h.To >= today && h.To <= soon);
        if (filter.Q.OrNull() is { } words)
        {
            var plate = Plate.Normal(words) ?? words;
            holdings = holdings.Where(h => h.Number.Contains(words) || Db.Set<ParkingSpace>().Any(s => s.Id == h.Space && s.Number.Contains(words)) || Db.Set<Unit>().Any(u => u.Id == h.Unit && u.Label.Contains(words))
                || Db.Set<Customer>().Any(c => c.Id == h.Customer && c.Name.Contains(words)) || h.Vehicles.Any(p => Db.Set<Vehicle>().Any(v => v.Id == p.Vehicle && v.Plate.Contains(plate))));
        }
        var page = await holdings.OrderBy(h => h.State == ParkingHoldingState.GivenUp).ThenBy(h => h.To == null).ThenBy(h => h.To).ThenBy(h => h.Number).PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, ct));
    }
}
