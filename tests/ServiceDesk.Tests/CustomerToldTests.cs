using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>Whoever a request concerns hears what becomes of it, however they brought it.</summary>
public sealed class CustomerToldTests
{
    private static Task<RequestId> Called(StewardApp app, string phone = "13800001801", string house = "3-2-1801") =>
        app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "楼道灯不亮", House = house, Area = Area.Public, ContactPhone = phone }));

    [Theory, OnEveryDatabase]
    public async Task Who_called_and_has_an_account_hears_as_who_reported_in_the_portal(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he) = (app.As("wang"), app.As("wu"), app.As("he"));
        var lamp = await Called(app);
        await wang.Do((JoinRequest join) => join.Run(lamp, new() { House = "3-2-1802", ContactPhone = "13800001802" }));
        var order = await app.Send(lamp);
        await app.As("zhao").Arrives(order);
        await app.As("zhao").Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(80) }));
        await wang.Do((RemarkOnRequest remark) => remark.Run(lamp, new() { Words = "只给同事看" }));
        await wang.Do((RemarkOnRequest remark) => remark.Run(lamp, new() { Words = "灯具明天到货", CustomerMayRead = true }));

        var told = await app.Told(wu);
        Assert.Contains("Somebody is looking after your request “楼道灯不亮”.", told);
        Assert.Contains("There is a price for “楼道灯不亮”", told);
        Assert.Contains("There is news of your request “楼道灯不亮”: 灯具明天到货", told);
        Assert.DoesNotContain("只给同事看", told);
        Assert.Contains("灯具明天到货", await app.Told(he));
        Assert.DoesNotContain("There is a price", await app.Told(he));
        Assert.Equal("", await app.Told(app.As("ye")));
        Assert.Contains("灯具明天到货", (await wu.Open($"/portal/requests/{lamp}")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task A_number_left_for_somebody_elses_home_is_told_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        var lamp = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "楼道灯不亮", House = "3-2-1801", Customer = wu, ContactPhone = "13800001802" }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(lamp, new()));
        Assert.Equal("", await app.Told(app.As("he")));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_brought_or_joined_what_is_cancelled_is_told_unless_they_withdrew_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he) = (app.As("wang"), app.As("wu"), app.As("he"));
        var lamp = await Called(app);
        await wang.Do((JoinRequest join) => join.Run(lamp, new() { House = "3-2-1802", ContactPhone = "13800001802" }));
        await wang.Do((AcceptRequest accept) => accept.Run(lamp, new()));
        await wang.Do((CancelRequest cancel) => cancel.Run(lamp, new() { Reason = "重复报修" }));
        foreach (var who in new[] { wu, he }) Assert.Contains("Your request “楼道灯不亮” was cancelled: 重复报修", await app.Told(who));
        Assert.DoesNotContain("is cancelled", await app.Told(wang));

        var own = await wu.Report(app, "门铃不响");
        await wang.Do((AcceptRequest accept) => accept.Run(own, new()));
        await wu.Do((WithdrawRequest withdraw) => withdraw.Run(own, new() { Reason = "自己修好了" }));
        Assert.DoesNotContain("自己修好了", await app.Told(wu));
        Assert.Contains("is cancelled: 自己修好了", await app.Told(wang));
    }

    [Theory, OnEveryDatabase]
    public async Task An_outage_taken_back_with_its_request_is_told_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.As("wu"));
        var outage = await wang.Do((AnnounceOutage announce) => announce.Run(new() { Kind = OutageKind.Water, What = "停水" }));
        var request = (await wang.Do((ShowOutage show) => show.Run(outage))).Outage.Request;
        await wu.Do((JoinAsResident join) => join.Run(request, new()));
        await wang.Do((WithdrawOutage withdraw) => withdraw.Run(outage, new() { Reason = "看错了", CancelToo = true }));
        Assert.Single((await app.Told(wu)).Split('\n'), s => s.Contains("看错了"));
    }

    [Theory, OnEveryDatabase]
    public async Task Everybody_who_joined_what_is_merged_is_told_where_it_goes_on(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he) = (app.As("wang"), app.As("wu"), app.As("he"));
        var (lamp, other) = (await Called(app), await Called(app, "13700000001", "3-2-101"));
        await wang.Do((JoinRequest join) => join.Run(lamp, new() { House = "3-2-1802", ContactPhone = "13800001802" }));
        await wang.Merges(lamp, other);
        foreach (var who in new[] { wu, he }) Assert.Contains("Others reported the same as “楼道灯不亮”", await app.Told(who));
    }

    [Theory, OnEveryDatabase]
    public async Task The_worker_hears_that_a_job_is_gone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao) = (app.As("wang"), app.As("zhao"));
        var passed = await app.Sent();
        await wang.Do((RedispatchOrder again) => again.Run(passed, new() { Worker = zhao.Account }));
        Assert.DoesNotContain("has gone", await app.Told(zhao));
        await wang.Do((RedispatchOrder again) => again.Run(passed, new() { Worker = app.World.Accounts["qian"] }));
        Assert.Single((await app.Told(zhao)).Split('\n'), s => s.StartsWith("GD-2026-00001 has gone to a colleague"));

        var off = await app.Sent();
        await wang.Do((CancelOrder cancel) => cancel.Run(off, new() { Reason = "业主不在" }));
        await app.Sent();
        var dropped = (await app.As("wu").Do((MyRequests mine) => mine.Run(new()))).Open[0].Id;
        await app.As("wu").Do((WithdrawRequest withdraw) => withdraw.Run(dropped, new() { Reason = "自己修好了" }));
        var told = await app.Told(zhao);
        Assert.Contains("GD-2026-00002 is called off", told);
        Assert.Contains("GD-2026-00003 is called off", told);

        var back = await app.Sent();
        await zhao.Do((ReturnOrder give) => give.Run(back, new() { Reason = "在抢修" }));
        await wang.Do((CancelOrder cancel) => cancel.Run(back, new() { Reason = "业主不在" }));
        Assert.DoesNotContain("GD-2026-00004 is called off", await app.Told(zhao));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_had_the_price_signed_on_paper_is_not_told_of_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (zhao, order) = (app.As("zhao"), await app.Sent());
        await zhao.Arrives(order);
        await zhao.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(80) }));
        await Assert.ThrowsAsync<Invalid>(() => zhao.Do((SignQuote sign) => sign.Run(order, new() { AgreedBy = "吴晓梅" })));
        var page = await (await zhao.Open($"/my-orders/{order}?do=Agree")).Send("act-Agree", ("AgreedBy", "吴晓梅"), ("SignedOnPaper", "true"));
        Assert.Contains("(on paper)", page.Text);

        var agreed = await zhao.Order(order);
        Assert.Equal((WorkOrderState.Agreed, "吴晓梅", true), (agreed.State, agreed.Bill.AgreedBy, agreed.Bill.AgreedOnPaper));
        Assert.DoesNotContain("the price was agreed", await app.Told(zhao));
        await zhao.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(90) }));
        await app.As("wang").Do((AgreeQuote agree) => agree.Run(order, new() { AgreedBy = "吴晓梅" }));
        Assert.False((await zhao.Order(order)).Bill.AgreedOnPaper);
        Assert.Contains("the price was agreed", await app.Told(zhao));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_brought_it_hears_that_the_staff_opened_it_again_and_nobody_of_what_they_did_themselves(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.As("wu"));
        var id = await wu.Report(app, "厨房水龙头漏水");
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Settle(id, "已更换。");
        await wang.Do((ReopenRequest reopen) => reopen.Run(id, new() { Reason = "回访得知又漏了" }));
        Assert.Contains("was opened again", await app.Told(wu));
        Assert.DoesNotContain("is reopened", await app.Told(wang));

        await wang.Settle(id, "已再次更换。");
        var before = await app.Told(wu);
        await wu.Do((RateRequest rate) => rate.Run(id, new() { Satisfaction = Satisfaction.Dissatisfied, Words = "还是漏", OpenAgain = true }));
        Assert.Equal(before, await app.Told(wu));
        Assert.Contains("is reopened", await app.Told(wang));
    }
}
