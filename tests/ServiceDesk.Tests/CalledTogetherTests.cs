using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Figures;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Everybody who joined is called back, nobody who is nobody, and whoever was not content is asked again.</summary>
public sealed class CalledTogetherTests
{
    private static Task Nobody(StewardApp app) => Labels.Set(app, CallBackSettings.RepairShare.Key, "0");
    private static Task Joins(StewardApp app, RequestId id) => app.As("wang").Do((JoinRequest join) => join.Run(id, new() { ContactName = "路人", ContactPhone = "13900007777" }));

    private static async Task Done(StewardApp app, RequestId id, string words = "已修好。")
    {
        if ((await app.As("wang").Do((ShowRequest show) => show.Run(id))).State is RequestState.New) await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("wang").Settle(id, words);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_joined_is_called_whatever_the_lot_of_the_first(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Nobody(app);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Area = Area.Public, Subject = "2号梯停在8楼", House = "3-2-1801", ContactPhone = "13800001801" }));
        await Joins(app, id);
        await Done(app, id);

        Assert.Equal(CallReason.NotAskedFor, (await app.As("lin").Do((ShowRequest show) => show.Run(id))).CallBackReason);
        var due = Assert.Single(await app.Waiting());
        Assert.Equal((id, CallReason.Joined, "路人"), (due.Request, due.Reason, due.Contact));
        var sent = await (await app.As("lin").Open($"/call-backs/{due.Id}")).Send("call", ("Outcome", "Satisfied"));
        Assert.True(sent.Path == "/call-backs", sent.Text);
        Assert.Empty(await app.Waiting());
    }

    [Theory, OnEveryDatabase]
    public async Task An_outage_and_a_scanned_label_have_nobody_to_call_but_those_who_joined(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Labels.Set(app, CallBackSettings.RepairShare.Key, "100");
        var wang = app.As("wang");
        async Task<RequestId> Lift(string what, bool joined)
        {
            var outage = await wang.Do((AnnounceOutage announce) => announce.Run(new() { Kind = OutageKind.Lift, What = what, Buildings = [app.World.Building] }));
            var request = (await wang.Do((ShowOutage show) => show.Run(outage))).Outage.Request;
            if (joined) await Joins(app, request);
            await wang.Do((RestoreOutage restore) => restore.Run(outage, new() { Words = "已恢复运行" }));
            return request;
        }
        await Lift("1号梯停运", joined: false);
        Assert.Empty(await app.Waiting());
        var lift = await Lift("2号梯停运", joined: true);
        Assert.Equal((lift, "路人"), Assert.Single(await app.Waiting()) is var first ? (first.Request, first.Contact) : default);

        var point = await Labels.Lift(app);
        await Labels.Report(app, await Labels.Address(app, point));
        var scanned = (await wang.Do((RequestList list) => list.Run(new() { Point = point }))).Rows.Single().Id;
        await Joins(app, scanned);
        await Done(app, scanned);
        Assert.Equal(CallReason.NobodyToCall, (await app.As("lin").Do((ShowRequest show) => show.Run(scanned))).CallBackReason);
        Assert.NotNull(Assert.Single(await app.Waiting(), c => c.Request == scanned).Joiner);
    }

    [Theory, OnEveryDatabase]
    public async Task After_a_second_resolution_all_are_asked_again_and_nothing_stays_stuck(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he) = (app.As("wang"), app.As("wu"), app.As("he"));
        var id = await wu.Do((ReportRequest report) => report.Run(new() { Where = app.Site.Value, Words = "3栋楼道灯不亮" }));
        await he.Do((JoinAsResident join) => join.Run(id, new() { Words = "我家门口也不亮" }));
        await Done(app, id);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await he.Do((RateRequest rate) => rate.Run(id, new() { Satisfaction = Satisfaction.Fairly }));
        await wu.Do((RateRequest rate) => rate.Run(id, new() { Satisfaction = Satisfaction.Dissatisfied, Words = "又灭了", OpenAgain = true }));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Done(app, id, "换了整个灯座。");

        Assert.Equal(id, Assert.Single((await wu.Do((MyRequests mine) => mine.Run(new()))).Waiting).Id);
        Assert.Contains("Is it done well?", (await wu.Open($"/portal/requests/{id}")).Text);
        Assert.True((await he.Do((FollowRequest follow) => follow.Run(id))).CanRate);
        Assert.Equal((null, true), Assert.Single((await wang.Do((JoinersOfRequest of) => of.Run(id))).Joiners) is var joiner ? (joiner.Satisfaction, joiner.CanHear) : default);
        Assert.DoesNotContain((await app.As("lin").Do((DeskFigures figures) => figures.Run(new()))).Stuck, s => s.Snag is Snag.Dissatisfied);

        await he.Do((RateRequest rate) => rate.Run(id, new() { Satisfaction = Satisfaction.Satisfied }));
        Assert.False((await he.Do((FollowRequest follow) => follow.Run(id))).CanRate);
        await wu.Do((RateRequest rate) => rate.Run(id, new() { Satisfaction = Satisfaction.Satisfied }));
        var closed = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.Closed, Satisfaction.Satisfied), (closed.State, closed.Satisfaction));
        Assert.Equal([Satisfaction.Fairly, Satisfaction.Dissatisfied, Satisfaction.Satisfied, Satisfaction.Satisfied], closed.Calls.Select(c => c.Satisfaction));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_is_dissatisfied_in_the_portal_and_asks_for_nothing_is_called_and_watched_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Nobody(app);
        var (wu, lin) = (app.As("wu"), app.As("lin"));
        var id = await wu.Report(app, "卧室窗户关不上");
        await Done(app, id);
        for (var n = 0; n < 2; n++) await wu.Do((RateRequest rate) => rate.Run(id, new() { Satisfaction = Satisfaction.Dissatisfied, Words = "算了" }));

        var due = Assert.Single(await app.Waiting());
        Assert.Equal((id, CallReason.Dissatisfied, StewardApp.Monday.AddHours(24)), (due.Request, due.Reason, due.DueAt));
        while (await app.DrainOutbox() > 0) { }
        Assert.Contains((await app.As("wang").Do((MyNotifications mine) => mine.Run(new()))).Rows, n => n.Href == $"/requests/{id}" && n.Sentence.Contains("算了"));
        app.Clock.Advance(TimeSpan.FromHours(25));
        await AlertTests.Round(app);
        Assert.Equal(due.Id, Assert.Single((await lin.Do((AlertList list) => list.Run(new() { Watch = Watch.CallBack }))).Rows).Call);

        await lin.Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Dissatisfied, Words = "窗户还是关不上", Then = AfterDissatisfied.OpenAgain }));
        Assert.Equal(RequestState.Accepted, (await lin.Do((ShowRequest show) => show.Run(id))).State);
        Assert.Empty(await app.Waiting());
    }
}
