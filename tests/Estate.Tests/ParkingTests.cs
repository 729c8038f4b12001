using Steward.Contracts.Estate;
using Steward.Estate.Households;
using Steward.Estate.Parking;
using Steward.Estate.Procedures;
using Steward.Estate.TimeLines;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class ParkingTests
{
    [Theory, OnEveryDatabase]
    public async Task A_row_of_spaces_is_numbered_on_and_no_number_stands_twice(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Spaces(12, "B1-098");
        var rows = (await app.As("zhao").Do((ParkingSpaceList list) => list.Run(new()))).Rows;
        Assert.Equal(["B1-098", "B1-099", "B1-100"], rows.Take(3).Select(s => s.Number));
        Assert.Equal("There is a parking space with this number already.", (await Assert.ThrowsAsync<Refused>(() => app.Spaces(2, "B1-108"))).Message);
        await Assert.ThrowsAsync<Invalid>(() => app.Spaces(2, "东门"));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((AddParkingSpaces add) => add.Run(new() { Site = app.Site, Number = "X1" })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("liu").Do((AddParkingSpaces add) => add.Run(new() { Site = app.Site, Number = "X1" })));
        Assert.Empty((await app.As("liu").Do((ParkingSpaceList list) => list.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task A_space_is_held_by_one_household_whoever_is_quicker(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var space = (await app.Spaces(1))[0];
        var tries = await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            var form = i % 2 == 0 ? app.Renting(space) : app.Renting(space, "3-2-1802", "何建国");
            try { await app.Rent(form, i % 2 == 0 ? "wang" : "lin"); return null; }
            catch (Refused refused) { return refused.Message; }
        }));
        Assert.Single(tries, t => t is null);
        Assert.Equal(ParkingSpaceState.Rented, (await app.As("wang").Do((ShowParkingSpace show) => show.Run(space))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_plate_stands_on_one_space_until_it_is_taken_off(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var spaces = await app.Spaces(3);
        var car = await app.Car();
        var first = await app.Rent(app.Renting(spaces[0], cars: car));
        Assert.Equal("B1-001", (await app.As("wang").Do((ShowVehicle show) => show.Run(car))).Space);
        Assert.Equal("A vehicle belongs to one parking space at a time: take it off the other first.", (await Assert.ThrowsAsync<Refused>(() => app.Rent(app.Renting(spaces[1], cars: car)))).Message);
        Assert.Equal(ParkingSpaceState.Vacant, (await app.As("wang").Do((ShowParkingSpace show) => show.Run(spaces[1]))).State);

        await app.As("wang").Do((ParkVehicles park) => park.Run(first, new()));
        Assert.Null((await app.As("wang").Do((ShowVehicle show) => show.Run(car))).Space);
        var second = await app.Rent(app.Renting(spaces[1], cars: car));
        Assert.Equal("浙A12345", (await app.Holding(second)).Holding.Plates);
        Assert.Equal(second, Assert.Single((await app.As("zhao").Do((ParkingHoldingList list) => list.Run(new() { Q = "浙a·123" }))).Rows).Id);
        await app.As("wang").Do((RemoveVehicle remove) => remove.Run(car, new()));
        Assert.Empty((await app.Holding(second)).Vehicles);
    }

    [Theory, OnEveryDatabase]
    public async Task An_owned_space_has_no_rent_and_a_rented_one_has_a_last_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var spaces = await app.Spaces();
        var form = app.Renting(spaces[0]);
        (form.To, form.Title) = (null, ParkingTitle.Rented);
        Assert.Equal("To", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Rent(form))).Faults).Field);
        form.Title = ParkingTitle.Owned;
        var owned = await app.Rent(form);
        Assert.Equal((null, null), ((await app.Holding(owned)).Holding.MonthlyPrice?.Fen, (await app.Holding(owned)).Holding.To));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((ExtendParking extend) => extend.Run(owned, new() { To = Counter.Today.AddYears(1) })));
        await Assert.ThrowsAsync<Invalid>(() => app.Rent(app.Renting(spaces[1], customer: "叶兰")));
        await Assert.ThrowsAsync<NotFound>(() => app.Rent(app.Renting(spaces[1]), "liu"));
        await Assert.ThrowsAsync<Denied>(() => app.Rent(app.Renting(spaces[1]), "zhao"));
    }

    [Theory, OnEveryDatabase]
    public async Task Rent_that_nobody_typed_is_the_usual_one_and_a_space_is_free_from_the_day_after(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var space = (await app.Spaces(1))[0];
        var form = app.Renting(space);
        form.MonthlyPrice = null;
        var first = await app.Rent(form);
        var usual = (await app.As("wang").Do((ShowParkingSpace show) => show.Run(space))).UsualPrice;
        Assert.Equal(usual, (await app.Holding(first)).Holding.MonthlyPrice);
        await app.As("wang").Do((EndParking end) => end.Run(first, new() { Last = Counter.Today }));
        var next = app.Renting(space, "3-2-1802", "何建国");
        Assert.Equal("From", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Rent(next))).Faults).Field);
        next.From = Counter.Today.AddDays(1);
        await app.Rent(next);
    }

    [Theory, OnEveryDatabase]
    public async Task What_runs_out_is_found_and_told_once_before_and_once_after(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Rent(app.Renting((await app.Spaces())[0], to: Counter.Today.AddDays(20)));
        Task<int> Of(TermLeft left) => app.As("zhao").Do(async (ParkingHoldingList list) => (await list.Run(new() { Left = left })).Rows.Count);
        Assert.Equal((1, 0), (await Of(TermLeft.RunsOut), await Of(TermLeft.Expired)));
        await app.Round<WatchParking>();
        await Task.WhenAll(app.Round<WatchParking>(), app.Round<WatchParking>());
        Assert.Single(await app.Told("wang"), "Space B1-001 of 3-2-1801 is rented until 2026-03-22");
        app.Clock.Advance(TimeSpan.FromDays(21));
        await app.Round<WatchParking>();
        await app.Round<WatchParking>();
        Assert.Single(await app.Told("lin"), "The rent of space B1-001 of 3-2-1801 ran out on 2026-03-22");
        Assert.Equal((0, 1), (await Of(TermLeft.RunsOut), await Of(TermLeft.Expired)));
        await app.As("wang").Do((ExtendParking extend) => extend.Run(id, new() { To = Counter.Today.AddYears(1), MonthlyPrice = Money.Yuan(320) }));
        Assert.Equal((0, 0), (await Of(TermLeft.RunsOut), await Of(TermLeft.Expired)));
        Assert.Equal(Money.Yuan(320), (await app.Holding(id)).Holding.MonthlyPrice);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_asked_first_is_offered_first_unless_there_is_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var space = (await app.Spaces(1))[0];
        var wu = await app.Wish("3-2-1801", "吴晓梅");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var he = await app.Wish("3-2-1802", "何建国");
        Assert.Equal("This household waits for a space already.", (await Assert.ThrowsAsync<Refused>(() => app.Wish("3-2-1801", "吴晓梅"))).Message);
        Assert.Equal([1, 2], (await app.As("zhao").Do((ParkingWishList list) => list.Run(new()))).Rows.Select(w => w.Place!.Value));

        Task Offer(ParkingWishId to, string? reason = null) => app.As("wang").Do((OfferParking offer) => offer.Run(to, new() { Space = space, Reason = reason }));
        Assert.Equal("Reason", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Offer(he))).Faults).Field);
        await Offer(wu);
        await Assert.ThrowsAsync<Refused>(() => Offer(he));
        Assert.Equal("The space is on offer to somebody who waits: take the offer back first.", (await Assert.ThrowsAsync<Refused>(() => app.Rent(app.Renting(space)))).Message);
        await app.As("wang").Do((DeclineParking decline) => decline.Run(wu, new() { Words = "太远" }));
        Assert.Equal((ParkingWishState.InLine, 0), ((await app.Wish(wu)).State, (await app.Wish(wu)).Before));

        await Offer(he, "残疾人家庭");
        await app.As("wang").Do((AcceptParking accept) => accept.Run(he, app.Renting(space, "3-2-1802", "何建国")));
        var served = await app.Wish(he);
        Assert.Equal(ParkingWishState.Served, served.State);
        Assert.Equal("3-2-1802", (await app.Holding(served.Became!.Value)).Holding.House);

        await app.As("wang").Do((EndParking end) => end.Run(served.Became.Value, new() { Last = Counter.Today }));
        Assert.Contains("Space B1-001 is vacant, and 1 households wait", await app.Told("lin"));
    }

    [Theory, OnEveryDatabase]
    public async Task An_offer_that_nobody_answers_falls_away_and_the_space_is_vacant_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var space = (await app.Spaces(1))[0];
        var wish = await app.Wish("3-2-1801", "吴晓梅");
        await app.As("zhou").Do((ChangeSetting change) => change.Run(ParkingSettings.OfferDays.Key, new() { Value = "2", From = Counter.Today }));
        await app.As("wang").Do((OfferParking offer) => offer.Run(wish, new() { Space = space }));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Round<WatchParking>();
        Assert.Equal(ParkingWishState.Offered, (await app.Wish(wish)).State);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(app.Round<WatchParking>(), app.Round<WatchParking>());
        Assert.Equal((ParkingWishState.Lapsed, ParkingSpaceState.Vacant), ((await app.Wish(wish)).State, (await app.As("wang").Do((ShowParkingSpace show) => show.Run(space))).State));
        await app.Wish("3-2-1801", "吴晓梅");
    }

    [Theory, OnEveryDatabase]
    public async Task The_unit_tells_of_its_spaces_and_another_site_sees_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var space = (await app.Spaces(1))[0];
        var id = await app.Rent(app.Renting(space));
        Assert.Contains("B1-001", (await app.As("zhao").Open($"/units/{app.Unit("3-2-1801")}")).Text);
        Assert.Contains((await app.As("zhao").Do((UnitTimeLine tell) => tell.Run(new() { Id = app.Unit("3-2-1801"), About = "Parking" }))).Rows, e => e.Words == "Parking space B1-001 rented");
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowParkingHolding show) => show.Run(id)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((EndParking end) => end.Run(id, new() { Last = Counter.Today })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((EndParking end) => end.Run(id, new() { Last = Counter.Today.AddDays(3) })));
        var other = (await app.Spaces(1, "C-01", ParkingKind.Charging))[0];
        await app.As("wang").Do((CloseParkingSpace close) => close.Run(other, new() { Reason = "检修" }));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((CloseParkingSpace close) => close.Run(space, new() { Reason = "检修" })));
    }

    [Theory, OnEveryDatabase]
    public async Task Spaces_come_in_from_a_table_and_the_same_table_twice_changes_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        const string table = "车位号,类型,位置,月租金,备注\nD-001,地下,地下一层,350,\nD-002,充电车位,地下一层,420.5,近电梯\n,地面,,,\nD-003,飞行,,,\n";
        var first = await app.Import("wang", "parking-spaces", table);
        Assert.Equal((2, 2), (first.Added, first.Bad));
        var second = await app.Import("wang", "parking-spaces", table);
        Assert.Equal((0, 0), (second.Added, second.Changed));
        var rows = (await app.As("wang").Do((ParkingSpaceList list) => list.Run(new()))).Rows;
        Assert.Equal([("D-001", ParkingKind.Underground), ("D-002", ParkingKind.Charging)], rows.OrderBy(r => r.Number).Select(r => (r.Number, r.Kind)));
        Assert.Contains((await app.As("wang").Do((Platform.Search.SearchEverywhere search) => search.Run(new("D-002")))).SelectMany(g => g.Hits), h => h.Label == "D-002");
    }
}
