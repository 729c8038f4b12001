using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>What will be out of service, and the times that are said of it.</summary>
public sealed class PlannedOutageTests
{
    private static Task<OutageId> Cut(StewardApp app, DateTime? since, DateTime? end = null) =>
        app.As("wang").Do((AnnounceOutage announce) => announce.Run(new() { Kind = OutageKind.Water, What = "水箱清洗停水", Since = since, ExpectedEnd = end }));

    [Theory, OnEveryDatabase]
    public async Task What_lies_ahead_is_planned_and_is_out_of_service_only_when_it_begins(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.As("wu"));
        var id = await Cut(app, new(2026, 3, 3, 9, 0, 0), new(2026, 3, 3, 17, 0, 0));
        var row = (await wang.Do((ShowOutage show) => show.Run(id)));
        Assert.True(row.Outage.IsPlanned);
        Assert.DoesNotContain(OutageAction.Restore, row.Open);
        await Assert.ThrowsAsync<Refused>(() => wang.Do((RestoreOutage restore) => restore.Run(id, new() { Words = "已恢复" })));
        Assert.Contains("Planned", (await wang.Open("/service-desk/outages")).Text);
        var home = (await wu.Open("/portal")).Text;
        Assert.Contains("Planned", home);
        Assert.DoesNotContain("Out of service", home);
        Assert.Contains("Planned", (await app.Nobody().Open(await Labels.Address(app, await Labels.Lift(app)))).Text);

        app.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains("Out of service", (await app.As("wu").Open("/portal")).Text);
        await wang.Do((RestoreOutage restore) => restore.Run(id, new() { Words = "已恢复" }));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_planned_is_not_late_before_it_begins_and_counts_in_the_week_in_which_it_was_announced(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var begins = new DateTime(2026, 3, 20, 9, 0, 0);
        var outage = await Cut(app, begins, begins.AddHours(8));
        var id = (await wang.Do((ShowOutage show) => show.Run(outage))).Outage.Request;
        app.Clock.Advance(TimeSpan.FromDays(8));
        await AlertTests.Round(app);
        Assert.Empty((await wang.Do((AlertList list) => list.Run(new()))).Rows);
        Assert.False((await wang.Do((ShowRequest show) => show.Run(id))).IsLate);
        Assert.All((await wang.Do((ShowClock show) => show.Run(id))).Readings, r => Assert.True(r.DueAt > Platform.Pages.Shown.At(begins)));
        Assert.Contains("Its clocks begin", (await wang.Open($"/requests/{id}/clock")).Text);
        var digest = await DigestTests.Draft(app);
        Assert.Equal(1, (await DigestTests.Content(app, digest)).All.New);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await lin.Do((AdoptLevels adopt) => adopt.Run(new() { Site = app.Site, Name = "新标准", From = new(2026, 3, 15), OpensAt = new(9, 0), ClosesAt = new(18, 0), Lines = [new() { Type = RequestType.Repair, Resolution = "2d" }] }));
        await app.Itself().Do((RecountClocks recount) => recount.Run(default));
        await DigestAgainTests.Same(app, digest);

        app.Clock.Advance(TimeSpan.FromDays(13));
        await AlertTests.Round(app);
        Assert.Contains((await wang.Do((AlertList list) => list.Run(new()))).Rows, a => a.Watch is Watch.Resolution);
        await DigestAgainTests.Same(app, digest);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_planned_and_stays_open_when_it_is_taken_back_is_to_be_seen_to_from_then_on(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var outage = await Cut(app, new(2026, 3, 20, 9, 0, 0));
        app.Clock.Advance(TimeSpan.FromDays(8));
        var digest = await DigestTests.Draft(app);
        await wang.Do((WithdrawOutage withdraw) => withdraw.Run(outage, new() { Reason = "改用不停水清洗" }));
        var clock = await wang.Do(async (ShowClock show) => await show.Run((await wang.Do((ShowOutage of) => of.Run(outage))).Outage.Request));
        Assert.Equal(app.Clock.GetUtcNow(), clock.From);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await DigestAgainTests.Same(app, digest);
    }

    [Theory, OnEveryDatabase]
    public async Task What_does_not_take_place_is_said_so(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.As("wu"));
        var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "水箱清洗", Building = app.World.Building, ContactPhone = "13800001801" }));
        var id = await wang.Do((AnnounceOutage announce) => announce.Run(new() { Request = request, Kind = OutageKind.Water, What = "水箱清洗停水", Since = new(2026, 3, 3, 9, 0, 0) }));
        Assert.Contains("水箱清洗停水 is planned from 2026-03-03 09:00 on.", await app.Told(wu));
        await wang.Do((WithdrawOutage withdraw) => withdraw.Run(id, new() { Reason = "改到下周" }));
        Assert.Contains("水箱清洗停水 does not take place: 改到下周", await app.Told(wu));
    }

    [Theory, OnEveryDatabase]
    public async Task An_end_that_has_passed_is_refused_unless_it_stands_already(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        await Assert.ThrowsAsync<Invalid>(() => Cut(app, null, new(2026, 3, 2, 8, 0, 0)));
        await Assert.ThrowsAsync<Invalid>(() => Cut(app, new(2026, 3, 2, 6, 0, 0), new(2026, 3, 2, 8, 0, 0)));
        var end = new DateTime(2026, 3, 2, 12, 0, 0);
        var id = await Cut(app, new(2026, 3, 2, 8, 0, 0), end);
        app.Clock.Advance(TimeSpan.FromHours(6));
        await wang.Do((UpdateOutage update) => update.Run(id, new() { Words = "还在修", ExpectedEnd = end }));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((UpdateOutage update) => update.Run(id, new() { Words = "还在修", ExpectedEnd = end.AddHours(1) })));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((UpdateOutage update) => update.Run(id, new() { Words = "还在修", ExpectedEnd = new(2026, 3, 2, 7, 0, 0) })));
    }

    [Theory, OnEveryDatabase]
    public async Task However_much_is_reported_at_a_point_what_was_announced_is_shown_first(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Cut(app, null);
        var point = await Labels.Lift(app);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Put([.. Enumerable.Range(0, 25).Select(n => new Request(app.Site, $"WX-2026-9{n:0000}", RequestType.Repair, Channel.QrCode, "灯闪", app.Clock.GetUtcNow()) { Point = point, Area = Area.Public })]);
        var known = await app.Nobody().Do(async (ShowPlace show) => (await show.Run((await Labels.Address(app, point)).Split('/')[^1])).Known);
        Assert.Equal(("水箱清洗停水", 21), (known[0].Title, known.Count));
    }

    [Theory, OnEveryDatabase]
    public async Task Outages_are_found_by_words_number_and_house(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Cut(app, null);
        await app.As("wang").Do((AnnounceOutage announce) => announce.Run(new() { Kind = OutageKind.Lift, What = "2号梯停运", Place = "2单元" }));
        async Task<string> Found(string words) => string.Join(' ', (await app.As("wang").Do((OutageList list) => list.Run(new() { Q = words }))).Rows.Select(r => r.What).Order());
        Assert.Equal("水箱清洗停水", await Found("清洗"));
        Assert.Equal("2号梯停运", await Found("2单元"));
        Assert.Equal("2号梯停运", await Found("WX-2026-00002"));
        Assert.Equal("", await Found("暖气"));
        Assert.Contains("2号梯停运", (await app.As("wang").Open("/service-desk/outages?Q=2单元")).Text);
    }
}
