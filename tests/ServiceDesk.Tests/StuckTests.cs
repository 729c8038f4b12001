using Steward.Contracts.ServiceDesk;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Desk;
using Steward.ServiceDesk.Figures;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;
using Microsoft.Extensions.DependencyInjection;

namespace Steward.ServiceDesk.Tests;

public sealed class StuckTests
{
    [Theory, OnEveryDatabase]
    public async Task Whatever_could_lie_for_ever_shows_on_the_desk_and_on_the_heads_page(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao, wu) = (app.As("wang"), app.As("zhao"), app.As("wu"));
        Task<RequestId> New(string words) => wu.Report(app, words);

        var returned = await app.Send(await New("退回的"));
        await zhao.Do((ReturnOrder back) => back.Run(returned, new() { Reason = "需要高压电工证" }));
        await app.Send(await New("没人接的"));
        var quoted = await app.Send(await New("报价没人答复的"));
        await zhao.Arrives(quoted);
        await zhao.Do((QuoteWork quote) => quote.Run(quoted, new() { Amount = Platform.Data.Money.Yuan(80) }));
        var finished = await app.Send(await New("做完没办结的"));
        await zhao.Arrives(finished);
        await zhao.Finishes(finished);
        var held = await New("挂着的");
        await wang.Do((AcceptRequest accept) => accept.Run(held, new()));
        await wang.Waits(app, held);
        var unhappy = await New("不满意的");
        await wang.Do((AcceptRequest accept) => accept.Run(unhappy, new()));
        await wang.Do((ResolveRequest resolve) => resolve.Run(unhappy, new() { Resolution = "看过了。" }));
        await wu.Do((RateRequest rate) => rate.Run(unhappy, new() { Satisfaction = Satisfaction.Dissatisfied, Words = "还是漏" }));
        await New("刚来的");

        Assert.Equal([Snag.OrderReturned, Snag.WorkDone, Snag.HeldWithoutDate, Snag.Dissatisfied], await Stuck(app));
        app.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal([Snag.OrderReturned, Snag.OrderNotTaken, Snag.QuoteUnanswered, Snag.WorkDone, Snag.HeldWithoutDate, Snag.Dissatisfied], await Stuck(app));

        var desk = await wang.Do((DeskQueue queue) => queue.Run(new() { Queue = Queue.Stuck }));
        Assert.Equal((6, 6), (desk.Counts[Queue.Stuck], desk.Rows.Count));
        Assert.Equal([Snag.HeldWithoutDate], desk.Snags[held]);
        Assert.Equal("做完没办结的", Assert.Single((await wang.Do((RequestList list) => list.Run(new() { Snag = Snag.WorkDone }))).Rows).Subject);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_resolved_long_ago_without_objection_closes_by_itself(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.As("wu"));
        var repair = await Resolved(app, "厨房水龙头漏水");
        var complaint = await Resolved(app, "楼道有垃圾", RequestType.Complaint);
        var unhappy = await Resolved(app, "卧室窗户关不上");
        await wu.Do((RateRequest rate) => rate.Run(unhappy, new() { Satisfaction = Satisfaction.Dissatisfied, Words = "还是关不上" }));

        // A shorter time from tomorrow on does not change what was resolved today.
        await app.As("admin").Do((ChangeSetting change) => change.Run("requests.close.days", new() { Value = "2", From = new(2026, 3, 3) }));
        app.Clock.Advance(TimeSpan.FromDays(6));
        await RunJob(app);
        Assert.Equal(RequestState.Resolved, (await wang.Do((ShowRequest show) => show.Run(repair))).State);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunJob(app);

        var closed = await wang.Do((ShowRequest show) => show.Run(repair));
        Assert.Equal(RequestState.Closed, closed.State);
        Assert.Contains(closed.Story.Moves, m => m is { Action: "Close", ByName: "Steward", Note: not null });
        Assert.Equal(RequestState.Resolved, (await wang.Do((ShowRequest show) => show.Run(complaint))).State);
        Assert.Equal(RequestState.Resolved, (await wang.Do((ShowRequest show) => show.Run(unhappy))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_customer_wrote_after_it_was_done_is_not_closed_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he) = (app.As("wang"), app.As("wu"), app.As("he"));
        var written = await Resolved(app, "厨房水龙头漏水");
        await wu.Do((AddToRequest add) => add.Run(written, new() { Words = "修好两天又漏了，请再来" }));
        var joined = await wu.Do((ReportRequest report) => report.Run(new() { Where = app.Site.Value, Words = "3栋楼道灯不亮" }));
        await he.Do((JoinAsResident join) => join.Run(joined, new()));
        await wang.Do((AcceptRequest accept) => accept.Run(joined, new()));
        await wang.Settle(joined, "已更换灯管。");
        await he.Do((RateRequest rate) => rate.Run(joined, new() { Satisfaction = Satisfaction.Dissatisfied, Words = "还是不亮" }));
        var told = await app.Told(wang);
        Assert.Contains("The customer added to", told);
        Assert.Contains("还是不亮", told);

        app.Clock.Advance(TimeSpan.FromDays(8));
        await RunJob(app);
        foreach (var id in new[] { written, joined }) Assert.Equal(RequestState.Resolved, (await wang.Do((ShowRequest show) => show.Run(id))).State);
        Assert.Equal([Snag.Objected], await Stuck(app));
        Assert.Equal(2, await wang.Total("Snag=Objected"));
        Assert.Contains("it does not close by itself", (await wang.Open($"/requests/{written}")).Text);
        var desk = await wang.Do((DeskQueue queue) => queue.Run(new() { Queue = Queue.Stuck }));
        Assert.Equal([Snag.Objected], desk.Snags[written]);

        await wang.Do((ReopenRequest reopen) => reopen.Run(written, new() { Reason = "又漏了" }));
        await wang.Settle(written, "更换了阀芯。");
        Assert.Equal(1, await wang.Total("Snag=Objected"));
        await wang.Do((CloseRequest close) => close.Run(joined, new() { Note = "已电话说明" }));
        Assert.Equal(0, await wang.Total("Snag=Objected"));
    }

    [Theory, OnEveryDatabase]
    public async Task An_urgent_request_is_told_to_the_desk_of_its_community(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "水管爆了", House = "3-2-1801", Urgency = Urgency.Urgent }));
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "灯坏了", House = "3-2-1801" }));
        await app.DrainOutbox();

        Task<IReadOnlyList<MyNotifications.Row>> Told(string who) => app.As(who).Do(async (MyNotifications mine) => (await mine.Run(new())).Rows);
        Assert.Equal($"/requests/{id}", Assert.Single(await Told("lin")).Href);
        Assert.Empty(await Told("wang"));
        Assert.Empty(await Told("zhao"));
        Assert.Empty(await Told("liu"));
    }

    private static async Task<RequestId> Resolved(StewardApp app, string words, RequestType type = RequestType.Repair)
    {
        var id = await app.As("wu").Report(app, words, type);
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("wang").Settle(id, "处理好了。");
        return id;
    }

    private static Task RunJob(StewardApp app) => app.Services.GetRequiredService<JobRunner>().Run("Close settled requests");

    private static async Task<IEnumerable<Snag>> Stuck(StewardApp app) => (await app.As("lin").Do((DeskFigures figures) => figures.Run(new()))).Stuck.Select(s => s.Snag);
}
