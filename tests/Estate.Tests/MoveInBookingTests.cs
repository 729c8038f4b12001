using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Portal;
using Steward.Platform.Live;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class MoveInBookingTests
{
    [Theory, OnEveryDatabase]
    public async Task The_counter_is_open_in_its_hours_with_a_pause_and_as_many_seats_as_counters(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, wu, _) = await app.Invited();
        var days = (await app.As("wang").Do((ShowBatch show) => show.Run(batch))).Days;
        Assert.Equal([new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 4)], days.Select(d => d.On));
        // 09:00 to 12:00 and 13:30 to 17:00 in half hours.
        Assert.Equal(13, days[0].Slots.Count);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 5, 30, 0, default), days[0].Slots[6].Begins);
        Assert.All(await app.Slots(wu), s => Assert.Equal(2, s.Left));
        Assert.StartsWith("The counter is open from", (await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((AddCounterTimes add) => add.Run(batch, app.Batch())))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task The_last_seat_is_taken_once_however_many_want_it_at_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, wu, he) = await app.Invited();
        var homes = new List<HandoverId> { wu, he };
        foreach (var house in new[] { "3-2-101", "3-2-102", "3-2-201", "3-2-202" }) homes.Add(await app.Invite(batch, house, $"业主{house}", "13811110000"));
        var slot = (await app.Slots(wu))[0].Id;
        var tries = await Task.WhenAll(homes.Select(async home =>
        {
            try { await app.Book(home, slot); return null; }
            catch (Refused refusal) { return refusal.Message; }
        }));
        Assert.Equal(2, tries.Count(t => t is null));
        Assert.All(tries.OfType<string>(), message => Assert.Equal("This time is fully booked: choose another.", message));
        var taken = (await app.As("wang").Do((ShowBatch show) => show.Run(batch))).Days[0].Slots[0].Taken;
        Assert.Equal(2, taken.Count);
        Assert.Equal(0, (await app.Slots(wu)).Single(s => s.Id == slot).Left);
    }

    [Theory, OnEveryDatabase]
    public async Task The_database_itself_lets_no_seat_be_held_twice(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, wu, _) = await app.Invited(counters: 1);
        var view = await app.As("wang").Do((ShowBatch show) => show.Run(batch));
        await app.Book(wu, view.Days[0].Slots[0].Id);
        var system = new Actor();
        system.BecomeSystem();
        var slot = await app.Look(db => Task.FromResult(db.Set<HandoverSlot>().Single(s => s.Id == view.Days[0].Slots[0].Id)));
        var second = new Handover(app.Site, "RH-9", HandoverWay.In, app.Unit("3-2-101"), "3-2-101", app.World.Customers["何建国"]) { Batch = batch };
        second.Book(slot, 1, system);
        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => app.Put(second));
    }

    [Theory, OnEveryDatabase]
    public async Task A_resident_books_another_time_and_frees_the_first_and_sees_only_her_own(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, he) = await app.Invited(counters: 1);
        var slots = await app.Slots(wu, "wu");
        await app.Book(wu, slots[0].Id, "wu");
        await Assert.ThrowsAsync<Refused>(() => app.Book(he, slots[0].Id, "he"));
        await app.Book(wu, slots[1].Id, "wu");
        await app.Book(he, slots[0].Id, "he");
        Assert.Equal(slots[1].Begins, (await app.As("wu").Do((FollowMoveIn follow) => follow.Run(wu))).BookedFor);
        await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((FollowMoveIn follow) => follow.Run(he)));
        await Assert.ThrowsAsync<NotFound>(() => app.Book(he, slots[2].Id, "wu"));
        Assert.Equal([wu], (await app.As("wu").Do((MyMoveIns mine) => mine.Run(new()))).Select(c => c.Id));
        Assert.Contains("purchase contract", string.Join(' ', (await app.As("wu").Do(async (FollowMoveIn follow) => { System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en"); return await follow.Run(wu); })).Bring));
        // Nobody books less than two hours ahead by themselves; the desk still does.
        app.Clock.Advance(slots[3].Begins - TimeSpan.FromMinutes(90) - app.Clock.GetUtcNow());
        await Assert.ThrowsAsync<Refused>(() => app.Book(wu, slots[3].Id, "wu"));
        await app.Book(wu, slots[3].Id);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_does_not_come_is_absent_by_the_clock_may_book_again_and_the_seat_is_free(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, he) = await app.Invited(counters: 1);
        var slots = await app.Slots(wu);
        await app.Book(wu, slots[0].Id);
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((MissHandover miss) => miss.Run(wu, new())));
        app.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromHours(1));
        await app.Itself().Do((WatchMoveIns watch) => watch.Run(default));
        Assert.Equal(HandoverState.Absent, (await app.Handover(wu)).State);
        Assert.Contains("You were not at your move-in to 3-2-1801: please book another time", await app.Told("wu"));
        var report = await app.As("wang").Do((MoveIns.Reports.DayReport day) => day.Run(new(new DateOnly(2026, 3, 3))));
        Assert.Equal((1, 0, 1), (report.Counts.Booked, report.Counts.Came, report.Counts.Absent));
        await app.Book(wu, (await app.Slots(wu))[0].Id);
        await app.Book(he, (await app.Slots(he)).First(s => s.Left > 0).Id);
    }

    [Theory, OnEveryDatabase]
    public async Task A_home_changes_hands_once_at_a_time_and_other_sites_and_posts_stay_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, wu, _) = await app.Invited();
        Assert.Equal("A move-in or move-out of this home is under way already.", (await Assert.ThrowsAsync<Refused>(() => app.Invite(batch, "3-2-1801"))).Message);
        await Assert.ThrowsAsync<NotFound>(() => app.Handover(wu, "liu"));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ReceiveHousehold receive) => receive.Run(wu, new())));
        await Assert.ThrowsAsync<Denied>(() => app.Handover(wu, "sun"));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((OpenBatch open) => open.Run(batch, new())));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((ReceiveHousehold receive) => receive.Run(wu, new())));
        await Assert.ThrowsAsync<Denied>(() => app.Handover(wu, "wu"));
        Assert.Equal("Nobody is on record as the owner: type a name.", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Invite(batch, "3-2-101"))).Faults).Sentence);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_bought_and_lives_nowhere_yet_sees_the_invitation_by_the_telephone_number(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, _, _) = await app.Invited();
        // 何建国 buys 3-2-101 too, as a customer of his own for that home, under the same number.
        var id = await app.Invite(batch, "3-2-101", "何建国", "13800001802");
        Assert.Contains(id, (await app.As("he").Do((MyMoveIns mine) => mine.Run(new()))).Select(c => c.Id));
        await app.Book(id, (await app.Slots(id, "he"))[0].Id, "he");
    }

    [Theory, OnEveryDatabase]
    public async Task Times_that_cannot_be_are_said_beside_their_field(Database on)
    {
        await using var app = await StewardApp.Start(on);
        async Task<string> Fault(Action<PlanBatch.Form> spoil)
        {
            var form = app.Batch();
            spoil(form);
            return Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((PlanBatch plan) => plan.Run(form)))).Faults).Field;
        }
        Assert.Equal("LastDay", await Fault(f => f.LastDay = new(2026, 3, 1)));
        Assert.Equal("ClosesAt", await Fault(f => f.ClosesAt = new(8, 0)));
        Assert.Equal("PauseUntil", await Fault(f => f.PauseUntil = null));
        Assert.Equal("FirstDay", await Fault(f => (f.FirstDay, f.LastDay) = (new(2026, 2, 1), new(2026, 2, 2))));
        Assert.Equal("LastDay", await Fault(f => f.LastDay = new(2026, 9, 1)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_household_and_the_counter_are_reminded_once_the_day_before(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.Book(wu, (await app.Slots(wu))[0].Id);
        using var woken = app.Services.GetRequiredService<Signals>().Listen(topic => topic == Topics.Person(app.World.Accounts["wang"]));
        await app.Round<WatchMoveIns>();
        Assert.True(woken.Reader.TryRead(out _));
        await app.Round<WatchMoveIns>();
        Assert.Single(await app.Told("wu"), t => t.StartsWith("Tomorrow is your move-in to 3-2-1801"));
        Assert.Single(await app.Told("wang"), t => t.StartsWith("Tomorrow 1 households come to the counter"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Round<WatchMoveIns>();
        Assert.Single(await app.Told("wu"), t => t.StartsWith("Tomorrow"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_handover_is_found_by_its_number_and_its_home(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        foreach (var words in new[] { "3-2-1801", (await app.Handover(wu)).Number })
            Assert.Contains((await app.As("wang").Do((SearchEverywhere search) => search.Run(new(words)))).SelectMany(g => g.Hits), h => h.Href == $"/move-in/{wu}");
    }
}
