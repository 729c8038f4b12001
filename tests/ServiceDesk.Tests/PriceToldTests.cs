using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Occupancies;
using Steward.Platform.Data;
using Steward.Platform.Identity.Staff;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>A price is always told to somebody, and answered by whoever is still with the request.</summary>
public sealed class PriceToldTests
{
    private const string Asked = "Please say whether you agree", ToAsk = "Tell the customer the price of";

    private static async Task<WorkOrderId> Priced(StewardApp app, RequestId request)
    {
        var order = await app.Send(request);
        await app.As("zhao").Arrives(order);
        await app.As("zhao").Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(80), QuoteNote = "更换龙头，含材料" }));
        return order;
    }

    /// <summary>A repair in her home that somebody else joined before she withdrew it.</summary>
    private static async Task<RequestId> Left(StewardApp app, string phone = "13800001802")
    {
        var id = await app.As("wu").Report(app, "厨房水龙头漏水");
        await app.As("wang").Do((JoinRequest join) => join.Run(id, new() { ContactPhone = phone, Words = "我家也要修" }));
        await app.As("wu").Do((WithdrawRequest withdraw) => withdraw.Run(id, new() { Reason = "我不修了" }));
        return id;
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_holds_it_asks_a_customer_whom_no_notice_reaches_and_the_worker_reads_who(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao) = (app.As("wang"), app.As("zhao"));
        var order = await app.Send(await wang.Do((OpenRequest open) => open.Run(new() { Subject = "换水龙头", House = "3-2-1801", ContactPhone = "13700000008" })));
        await zhao.Arrives(order);
        var page = await (await zhao.Open($"/my-orders/{order}?do=Quote")).Send("act-Quote", ("Amount", "80"));
        Assert.DoesNotContain("The customer has been asked", page.Text);
        Assert.Contains("No notice reaches the customer: 王敏 asks them.", page.Text);
        Assert.Contains(ToAsk, await app.Told(wang));
        Assert.DoesNotContain(ToAsk, await app.Told(app.As("lin")));
    }

    [Theory, OnEveryDatabase]
    public async Task The_desk_asks_where_nobody_is_there_who_holds_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Send(await app.As("chen").Do((OpenRequest open) => open.Run(new() { Subject = "换水龙头", House = "3-2-1801", ContactPhone = "13700000008" })));
        await app.As("admin").Do((CloseAccount close) => close.Run(app.World.Accounts["wang"], new()));
        await app.As("zhao").Arrives(order);
        await app.As("zhao").Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(80) }));
        Assert.Contains(ToAsk, await app.Told(app.As("lin")));
        Assert.Contains("the desk asks them", (await app.As("zhao").Open($"/my-orders/{order}")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_stepped_out_neither_hears_nor_decides(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he, zhao) = (app.As("wang"), app.As("wu"), app.As("he"), app.As("zhao"));
        var id = await Left(app);
        var order = await Priced(app, id);
        Assert.Contains(ToAsk, await app.Told(wang));
        foreach (var resident in new[] { wu, he })
        {
            Assert.DoesNotContain(Asked, await app.Told(resident));
            await Assert.ThrowsAsync<NotFound>(() => resident.Do((AgreeQuote agree) => agree.Run(order, new())));
            await Assert.ThrowsAsync<NotFound>(() => resident.Do((DeclineQuote decline) => decline.Run(order, new())));
        }
        await wang.Do((AgreeQuote agree) => agree.Run(order, new() { AgreedBy = "何建国" }));
        await zhao.Do((StartWork start) => start.Run(order, new()));
        await zhao.Finishes(order, free: null);
        await Assert.ThrowsAsync<NotFound>(() => wu.Do((ConfirmOrder confirm) => confirm.Run(order, new())));
        Assert.Equal(RequestState.Cancelled, (await wu.Do((FollowRequest follow) => follow.Run(id))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_charged_is_put_to_nobody_who_stepped_out(Database on)
    {
        var ledger = new PaidRepairTests.Ledger();
        await using var app = await StewardApp.Start(on, b => b.Services.AddSingleton(ledger).AddSingleton(new Hearers([typeof(PaidRepairTests.Ledger)])));
        foreach (var leaves in new[] { true, false })
        {
            var order = await Priced(app, leaves ? await Left(app) : await app.As("wu").Report(app, "浴室水龙头漏水"));
            await app.As("wang").Do((AgreeQuote agree) => agree.Run(order, new() { AgreedBy = "何建国" }));
            await app.As("zhao").Do((StartWork start) => start.Run(order, new()));
            await app.As("zhao").Finishes(order, free: null);
            await app.DrainOutbox();
        }
        Assert.Equal([(8000L, null, app.Unit("3-2-1801")), (8000L, app.World.Customers["吴晓梅"], app.Unit("3-2-1801"))], ledger.Heard.Select(c => (c.Fen, c.Customer, c.Unit!.Value)));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_a_home_that_goes_on_with_it_those_who_live_there_are_asked(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var husband = await app.MoveIn("吴先生", "13600000001", "3-2-1801", OccupancyRole.Family, new(2020, 1, 1));
        var gone = await app.MoveIn("前租客", "13600000002", "3-2-1801", OccupancyRole.Tenant, new(2020, 1, 1), new(2025, 1, 1));
        var id = await Left(app, "13600000001");
        await app.As("wang").Do((JoinRequest join) => join.Run(id, new() { ContactPhone = "13600000002" }));
        var order = await Priced(app, id);
        Assert.Contains(Asked, await app.Told(husband));
        Assert.DoesNotContain(Asked, await app.Told(gone));
        Assert.DoesNotContain(ToAsk, await app.Told(app.As("wang")));
        await (await husband.Open($"/portal/requests/{id}")).Send($"agree-{order}");
        Assert.Equal(WorkOrderState.Agreed, (await app.As("zhao").Order(order)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task The_desk_says_who_agreed_and_a_customer_need_not(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await Priced(app, await app.As("wu").Report(app, "厨房水龙头漏水"));
        var page = await (await app.As("wang").Open($"/work-orders/{order}?do=Agree")).Send("act-Agree", ("AgreedBy", " "));
        Assert.Equal((System.Net.HttpStatusCode.UnprocessableEntity, WorkOrderState.Quoted), (page.Status, (await app.As("zhao").Order(order)).State));
        Assert.Equal("AgreedBy", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((AgreeQuote agree) => agree.Run(order, new())))).Faults).Field);
        await app.As("wu").Do((AgreeQuote agree) => agree.Run(order, new()));
        Assert.Equal("吴晓梅", (await app.As("zhao").Order(order)).Bill.AgreedBy);
    }
}
