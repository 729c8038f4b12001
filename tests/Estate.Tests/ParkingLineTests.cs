using Steward.Contracts.Estate;
using Steward.Estate.Parking;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>Nobody is passed over in the waiting list without a word.</summary>
public sealed class ParkingLineTests
{
    [Theory, OnEveryDatabase]
    public async Task Renting_past_those_who_wait_takes_a_reason_that_is_kept(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var space = (await app.Spaces(1))[0];
        await app.Wish("3-2-1801", "吴晓梅");
        var form = app.Renting(space, "3-2-1802", "何建国");
        var fault = Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Rent(form))).Faults);
        Assert.Equal(("Reason", 1), (fault.Field, fault.Arguments[0]));
        var page = await app.As("wang").Open($"/parking/{space}/hold?Unit={app.Unit("3-2-1802")}");
        Assert.Contains("1 households wait for a space of this kind.", page.Text);
        form.Reason = "残疾人家庭";
        var id = await app.Rent(form);
        Assert.Equal("B1-001 · 残疾人家庭", (await app.Holding(id)).Story.Moves.First(m => m.Action == nameof(ParkingHoldingAction.Begin)).Note);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_stands_first_gets_it_without_a_word_and_waits_no_longer(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var spaces = await app.Spaces(2);
        var wu = await app.Wish("3-2-1801", "吴晓梅");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var he = await app.Wish("3-2-1802", "何建国");
        await Assert.ThrowsAsync<Invalid>(() => app.Rent(app.Renting(spaces[0], "3-2-1802", "何建国")));
        var id = await app.Rent(app.Renting(spaces[0]));
        Assert.Equal((ParkingWishState.Served, id), (await app.Wish(wu)) is var wish ? (wish.State, wish.Became!.Value) : default);
        await app.As("wang").Do((OfferParking offer) => offer.Run(he, new() { Space = spaces[1] }));
        var charging = (await app.Spaces(1, "C-01", ParkingKind.Charging))[0];
        Assert.StartsWith("This household has another space on offer", (await Assert.ThrowsAsync<Refused>(() => app.Rent(app.Renting(charging, "3-2-1802", "何建国")))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_sold_or_of_another_kind_takes_nobodys_turn(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var spaces = await app.Spaces(1);
        var wish = await app.As("wang").Do((AskForParking ask) => ask.Run(new() { Unit = app.Unit("3-2-1801"), Customer = app.World.Customers["吴晓梅"], Kind = ParkingKind.Underground }));
        var charging = (await app.Spaces(1, "C-01", ParkingKind.Charging))[0];
        await app.Rent(app.Renting(charging, "3-2-1801"));
        Assert.Equal(ParkingWishState.InLine, (await app.Wish(wish)).State);
        var form = app.Renting(spaces[0], "3-2-1802", "何建国");
        (form.Title, form.To) = (ParkingTitle.Owned, null);
        await app.Rent(form);
        Assert.Equal(ParkingWishState.InLine, (await app.Wish(wish)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task An_offer_is_taken_by_the_household_it_was_made_to(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var space = (await app.Spaces(1))[0];
        var wu = await app.Wish("3-2-1801", "吴晓梅");
        await app.As("wang").Do((OfferParking offer) => offer.Run(wu, new() { Space = space }));
        Task Accept(string customer) => app.As("wang").Do((AcceptParking accept) => accept.Run(wu, app.Renting(space, "3-2-1801", customer)));
        Assert.Equal(("Customer", "3-2-1801"), Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Accept("何建国"))).Faults) is var fault ? (fault.Field, (string)fault.Arguments[0]!) : default);
        await Accept("吴晓梅");
        Assert.Equal(ParkingWishState.Served, (await app.Wish(wu)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_who_say_which_vehicles_stand_there_the_second_is_told(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (car, other) = (await app.Car(), await app.Car("浙A54321"));
        var id = await app.Rent(app.Renting((await app.Spaces(1))[0]));
        Task Park(VehicleId vehicle, string who) => app.As(who).Do((ParkVehicles park) => park.Run(id, new() { Vehicles = [vehicle], Version = 1 }));
        await Park(car, "wang");
        Assert.True((await Assert.ThrowsAsync<Refused>(() => Park(other, "lin"))).IsOvertaken);
        Assert.Equal("浙A12345", (await app.Holding(id)).Holding.Plates);
    }
}
