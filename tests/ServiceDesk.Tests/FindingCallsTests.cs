using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Alerts and call-backs are found by whatever people know of them.</summary>
public sealed class FindingCallsTests
{
    [Theory, OnEveryDatabase]
    public async Task Calls_due_and_made_are_found_by_number_name_and_telephone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "楼道堆物", House = "3-2-1801", ContactName = "吴晓梅", ContactPhone = "13800001801" }));
        await wang.Do((JoinRequest join) => join.Run(id, new() { ContactName = "路人甲", ContactPhone = "13900007777" }));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Settle(id, "已清理。");
        await app.SettledBy("wang", RequestType.Complaint);

        Assert.Equal((3, 2, 2, 2, 2), (await Due(""), await Due("WX-2026-00001"), await Due("吴晓梅"), await Due("13800001801"), await Due("3-2-1801")));
        Assert.Equal((1, 1, 0), (await Due("路人甲"), await Due("13900007777"), await Due("暖气")));
        await lin.Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied }));
        Assert.Equal((1, 1, 1, 0), (await Made("WX-2026-00001"), await Made("13800001801"), await Made("林主管"), await Made("WX-2026-00002")));
        foreach (var view in new[] { "made", "all" }) Assert.Contains("WX-2026-00001", (await lin.Open($"/call-backs?View={view}&All=true&Q=吴晓梅")).Text);

        async Task<int> Due(string words) => (await lin.Do((DueCallBacks due) => due.Run(new() { Q = words, All = true }))).Total;
        async Task<int> Made(string words) => (await lin.Do((CallBackList made) => made.Run(new() { Q = words }))).Total;
    }

    [Theory, OnEveryDatabase]
    public async Task Rates_count_what_has_no_category_or_building_and_lead_to_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.SettledBy("wang", RequestType.Complaint);
        var home = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "太吵", House = "3-2-1801", ContactPhone = "13800001801" }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(home, new()));
        await app.As("wang").Settle(home, "已劝止。");

        foreach (var (by, missing, expected) in new[] { (RatesBy.Building, Missing.NoBuilding, 1), (RatesBy.Category, Missing.NoCategory, 2) })
        {
            var rows = (await app.As("lin").Do((CallRates rates) => rates.Run(new() { From = new(2026, 3, 1), To = new(2026, 4, 30), By = by }))).Rows;
            var none = Assert.Single(rows, r => r.Link == $"Missing={missing}");
            Assert.Equal((expected, 2), (none.Due, rows.Where(r => !r.IsAll).Sum(r => r.Due)));
            Assert.Equal(expected, (await app.As("lin").Do((DueCallBacks due) => due.Run(new() { All = true, Missing = missing }))).Total);
            var page = await app.As("lin").Open($"/call-backs/rates?By={by}&From=2026-03-01&To=2026-04-30");
            Assert.DoesNotContain("Not heard by the staff", page.Text);
            Assert.Contains($"{expected} in all", (await app.As("lin").Open($"/call-backs?View=all&All=true&From=2026-03-01&To=2026-04-30&Missing={missing}")).Text);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Alerts_are_found_by_words_number_and_holder_and_stand_in_the_menus_of_who_sees_to_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        await app.As("wu").Report(app, "厨房水管漏水");
        var order = await app.Send(await app.As("he").Report(app, "阳台门关不上", unit: "3-2-1802"));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await AlertTests.Round(app);
        var all = await Found(new());
        Assert.Equal(2, all.Select(a => a.Request).Distinct().Count());

        Assert.All(await Found(new() { Q = "水管" }), a => Assert.Equal("厨房水管漏水", a.Subject));
        Assert.Contains(await Found(new() { Q = "GD-2026-00001" }), a => a.Order == order);
        Assert.DoesNotContain(await Found(new() { Q = "3-2-1801" }), a => a.Order == order);
        Assert.All(await Found(new() { Holder = app.World.Accounts["zhao"] }), a => Assert.Equal(order, a.Order));
        Assert.NotEmpty(await Found(new() { Holder = app.World.Accounts["zhao"] }));
        Assert.Empty(await Found(new() { Q = "暖气" }));
        Assert.Contains("厨房水管漏水", (await wang.Open("/service-desk/alerts?Q=水管")).Text);
        foreach (var who in new[] { "wang", "zhou", "zhao" }) Assert.NotNull((await app.As(who).Open("/")).Find("a[href='/service-desk/alerts']"));
        Assert.Null((await app.As("zheng").Open("/")).Find("a[href='/service-desk/alerts']"));

        async Task<IReadOnlyList<AlertList.Row>> Found(AlertList.Filter filter) => (await wang.Do((AlertList list) => list.Run(filter))).Rows;
    }

    [Theory, OnEveryDatabase]
    public async Task A_contractors_worker_who_follows_an_alert_sees_the_order(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var worker = await app.Contractor("外包李师傅");
        var request = await app.As("wu").Report(app, "厨房水管漏水");
        var order = await app.As("wang").Do((WorkOrders.DispatchOrder dispatch) => dispatch.Run(new() { Request = request, Worker = worker.Account }));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await AlertTests.Round(app);

        var page = await worker.Open($"/work-orders/{order}");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.Contains("厨房水管漏水", page.Text);
        Assert.Contains("act-Accept", page.Forms);
    }
}
