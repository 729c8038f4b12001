using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class RainTests
{
    private static Task<ShowRequest.View> Look(StewardApp app, RequestId id) => app.As("lin").Do((ShowRequest show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task After_the_rain_each_leak_is_asked_about_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var leaks = (await app.As("lin").Do((CategoryList list) => list.Run(new() { Type = RequestType.Repair }))).Single(c => c.Leak).Id;
        var leak = await app.SettledBy("wang", RequestType.Repair, Urgency.Urgent, leaks);
        await app.SettledBy("wang", RequestType.Repair, Urgency.Urgent);
        await app.As("lin").Do((RecordCallBack call) => call.Run(leak, new() { Outcome = CallOutcome.Satisfied, CloseToo = true }));
        app.Clock.Advance(TimeSpan.FromDays(3));

        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((NoteRain rain) => rain.Run(new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((NoteRain rain) => rain.Run(new() { Site = app.Site })));
        var page = await app.As("wang").Open("/call-backs/rain");
        await page.Send($"rain-{app.Site}");

        var due = Assert.Single(await app.Waiting(), c => c.Reason is CallReason.AfterRain);
        Assert.Equal((leak, app.Clock.GetUtcNow().AddHours(72)), (due.Request, due.DueAt));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((NoteRain rain) => rain.Run(new() { Site = app.Site })));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.As("wang").Do((NoteRain rain) => rain.Run(new() { Site = app.Site }));
        Assert.Single(await app.Waiting(), c => c.Reason is CallReason.AfterRain);

        await app.As("lin").Do((RecordCallBack call) => call.Run(leak, new() { Outcome = CallOutcome.Dissatisfied, Words = "雨后又渗了" }));
        Assert.Equal(RequestState.Accepted, (await Look(app, leak)).State);
        Assert.DoesNotContain(await app.Waiting(), c => c.Reason is CallReason.AfterRain);
    }

    [Theory, OnEveryDatabase]
    public async Task After_the_rain_whoever_reported_the_leak_is_asked_in_the_portal_once_more(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.As("wu"));
        var leaks = (await wang.Do((CategoryList list) => list.Run(new() { Type = RequestType.Repair }))).First(c => c.Leak).Id;
        var leak = await wu.Do((ReportRequest report) => report.Run(new() { Where = app.Unit("3-2-1801").Value, Kind = leaks, Words = "阳台顶渗水" }));
        await wang.Do((AcceptRequest accept) => accept.Run(leak, new()));
        await wang.Settle(leak, "重做了防水。");
        await wu.Do((RateRequest rate) => rate.Run(leak, new() { Satisfaction = Satisfaction.Satisfied }));
        Assert.False((await wu.Do((FollowRequest follow) => follow.Run(leak))).CanRate);
        app.Clock.Advance(TimeSpan.FromDays(3));

        await wang.Do((NoteRain rain) => rain.Run(new() { Site = app.Site }));
        var page = await wu.Open($"/portal/requests/{leak}");
        Assert.Contains("It has rained since: is it dry?", page.Text);
        await page.Send("rate", ("Satisfaction", "Dissatisfied"), ("Words", "又渗了"), ("OpenAgain", "true"));

        Assert.Equal(RequestState.Accepted, (await Look(app, leak)).State);
        Assert.DoesNotContain(await app.Waiting(), c => c.Reason is CallReason.AfterRain);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_note_the_same_rain_call_each_leak_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var leaks = (await app.As("lin").Do((CategoryList list) => list.Run(new() { Type = RequestType.Repair }))).Single(c => c.Leak).Id;
        for (var n = 0; n < 3; n++) await app.SettledBy("wang", RequestType.Repair, Urgency.Urgent, leaks);
        app.Clock.Advance(TimeSpan.FromDays(2));

        var results = await Task.WhenAll(Note("wang", 0), Note("lin", 0), Note("lin", 1));

        Assert.Contains(true, results);
        Assert.Equal(3, (await app.Waiting()).Count(c => c.Reason is CallReason.AfterRain));

        async Task<bool> Note(string who, int daysAgo)
        {
            try { await app.As(who).Do((NoteRain rain) => rain.Run(new() { Site = app.Site, RainedOn = new DateOnly(2026, 3, 4).AddDays(-daysAgo) })); return true; }
            catch (Refusal) { return false; }
        }
    }
}
