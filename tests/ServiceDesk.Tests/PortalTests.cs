using Steward.Contracts.ServiceDesk;
using Steward.Estate.Occupancies;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class PortalTests
{
    private static readonly DateOnly LongAgo = new(2020, 1, 1);

    [Theory, OnEveryDatabase]
    public async Task Each_resident_sees_what_is_theirs(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.As("wu");
        var husband = await app.MoveIn("郑浩", "13900001801", "3-2-1801", OccupancyRole.Family, LongAgo);
        var before = await app.MoveIn("前租户", "13900001811", "3-2-1801", OccupancyRole.Tenant, LongAgo, new(2026, 3, 2));
        var repair = await wu.Report(app, "厨房水龙头漏水");
        var complaint = await wu.Report(app, "家里有人夜里很吵", RequestType.Complaint);
        var logged = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Inquiry, Subject = "问装修押金", Unit = app.Unit("3-2-1801"), ContactPhone = "13800001801" }));
        var old = await before.Report(app, "卧室窗户关不上");
        app.Clock.Advance(TimeSpan.FromDays(2));
        var after = await app.MoveIn("新租户", "13900001812", "3-2-1801", OccupancyRole.Tenant, new(2026, 3, 4));
        var latest = await after.Report(app, "马桶堵了");

        async Task<string> Sees(Member who)
        {
            var mine = await who.Do((MyRequests requests) => requests.Run(new()));
            var seen = mine.Waiting.Concat(mine.Open).Concat(mine.Over).Select(c => c.Id).ToHashSet();
            return string.Join(' ', new[] { ("repair", repair), ("complaint", complaint), ("logged", logged), ("old", old), ("latest", latest) }.Where(r => seen.Contains(r.Item2)).Select(r => r.Item1));
        }

        Assert.Equal("repair complaint logged old latest", await Sees(wu));
        Assert.Equal("repair old latest", await Sees(husband));
        Assert.Equal("old", await Sees(before));
        Assert.Equal("latest", await Sees(after));
        Assert.Equal("", await Sees(app.As("he")));
        Assert.Equal("", await Sees(app.As("ye")));
        await Assert.ThrowsAsync<NotFound>(() => husband.Do((FollowRequest follow) => follow.Run(complaint)));
        await Assert.ThrowsAsync<NotFound>(() => before.Do((AddToRequest add) => add.Run(latest, new() { Words = "我也来说两句" })));
        await Assert.ThrowsAsync<Denied>(() => wu.Do((ShowRequest show) => show.Run(repair)));
    }

    [Theory, OnEveryDatabase]
    public async Task Following_shows_no_internal_words_and_no_telephone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.As("wu");
        var id = await wu.Report(app, "厨房水龙头漏水");
        await app.As("wang").Do((RemarkOnRequest remark) => remark.Run(id, new() { Words = "业户脾气急，注意沟通" }));
        var order = await app.Send(id);
        await app.As("zhao").Do((ReturnOrder back) => back.Run(order, new() { Reason = "业户太难缠" }));
        await app.As("wang").Do((RedispatchOrder again) => again.Run(order, new() { Worker = app.World.Accounts["zhao"] }));

        var json = await wu.Http.GetStringAsync($"/api/portal/requests/{id}");
        Assert.Contains("赵师傅", json);
        Assert.DoesNotContain("脾气", json);
        Assert.DoesNotContain("难缠", json);
        Assert.DoesNotContain("13800001801", json);
        Assert.DoesNotContain("王敏", json);
    }

    [Theory, OnEveryDatabase]
    public async Task Content_closes_and_confirms_discontent_opens_again_when_asked(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.As("wu");

        async Task<(RequestId Request, WorkOrderId Order)> Done(string words)
        {
            var request = await wu.Report(app, words);
            var order = await app.Send(request);
            await app.As("zhao").Arrives(order);
            await app.As("zhao").Finishes(order);
            await app.As("wang").Do((ResolveRequest resolve) => resolve.Run(request, new() { Resolution = "已修好" }));
            return (request, order);
        }

        var (good, order) = await Done("厨房水龙头漏水");
        Assert.Equal(good, Assert.Single((await wu.Do((MyRequests mine) => mine.Run(new()))).Waiting).Id);
        await wu.Do((RateRequest rate) => rate.Run(good, new() { Satisfaction = Satisfaction.Satisfied }));
        Assert.Equal(RequestState.Closed, (await wu.Do((FollowRequest follow) => follow.Run(good))).State);
        Assert.Equal((WorkOrderState.Confirmed, Satisfaction.Satisfied), ((await app.As("wang").Order(order)).State, (await app.As("wang").Order(order)).Grade));

        var (bad, _) = await Done("阳台门关不上");
        await Assert.ThrowsAsync<Invalid>(() => wu.Do((RateRequest rate) => rate.Run(bad, new() { Satisfaction = Satisfaction.Dissatisfied, OpenAgain = true })));
        await wu.Do((RateRequest rate) => rate.Run(bad, new() { Satisfaction = Satisfaction.Dissatisfied, Words = "还是关不上", OpenAgain = true }));
        Assert.Equal(RequestState.Accepted, (await wu.Do((FollowRequest follow) => follow.Run(bad))).State);

        var (resigned, _) = await Done("门铃不响");
        await wu.Do((RateRequest rate) => rate.Run(resigned, new() { Satisfaction = Satisfaction.Dissatisfied, Words = "算了" }));
        Assert.Equal(RequestState.Resolved, (await wu.Do((FollowRequest follow) => follow.Run(resigned))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Withdrawing_works_until_somebody_is_at_the_door(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.As("wu");
        var id = await wu.Report(app, "厨房水龙头漏水");
        var order = await app.Send(id);
        await wu.Do((WithdrawRequest withdraw) => withdraw.Run(id, new() { Reason = "自己修好了" }));
        Assert.Equal(WorkOrderState.Cancelled, (await app.As("wang").Order(order)).State);

        var other = await wu.Report(app, "灯不亮");
        await app.As("zhao").Arrives(await app.Send(other));
        await Assert.ThrowsAsync<Refused>(() => wu.Do((WithdrawRequest withdraw) => withdraw.Run(other, new() { Reason = "不用了" })));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_reports_from_a_home_that_is_not_theirs(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Assert.ThrowsAsync<Invalid>(() => app.As("wu").Report(app, "漏水", unit: "3-2-1802"));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wu").Do((ReportRequest report) => report.Run(new() { Where = app.World.OtherSite.Value, Words = "路灯不亮" })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Report(app, "漏水"));

        var lamp = await app.As("wu").Do((ReportRequest report) => report.Run(new() { Where = app.Site.Value, Words = "3栋门口路灯不亮" }));
        Assert.Equal(Area.Public, (await app.As("wang").Do((ShowRequest show) => show.Run(lamp))).Area);
    }
}
