using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Prices;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class PaidRepairTests
{
    /// <summary>Hears what is put to customers' accounts, as Billing does.</summary>
    public sealed class Ledger : IHear<WorkOrderCharged>
    {
        public List<WorkOrderCharged> Heard { get; } = [];

        public Task Hear(WorkOrderCharged news, CancellationToken ct)
        {
            Heard.Add(news);
            return Task.CompletedTask;
        }
    }

    private static async Task<PriceList.Row> Item(StewardApp app, string code) => (await app.As("lin").Do((PriceList list) => list.Run(new() { All = true, Site = app.Site }))).Rows.Single(r => r.Code == code);

    private static async Task Cost(StewardApp app, string code, decimal yuan, DateOnly? from = null)
    {
        var item = await Item(app, code);
        await app.As("lin").Do((SetPrice set) => set.Run(item.Id, new() { Site = app.Site, Price = Money.Yuan(yuan), From = from }));
    }

    [Theory, OnEveryDatabase]
    public async Task A_bill_takes_the_price_that_holds_on_the_day_and_a_later_one_changes_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Cost(app, "tap", 10);
        await Cost(app, "tap", 12, from: new(2026, 3, 4));
        var (zhao, order, tap) = (app.As("zhao"), await app.Sent(), await Item(app, "tap"));
        await zhao.Arrives(order);
        await zhao.Do((AddLine add) => add.Run(order, new() { Item = tap.Id, Quantity = 2, UnitPrice = Money.Yuan(1) }));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await zhao.Do((AddLine add) => add.Run(order, new() { Item = tap.Id }));

        Assert.Equal([Money.Yuan(12), Money.Yuan(20)], (await zhao.Order(order)).Bill.Lines.Select(l => l.Amount).OrderBy(a => a.Fen));
        await Assert.ThrowsAsync<Refused>(() => Cost(app, "tap", 9, from: new(2026, 3, 4)));
        await Assert.ThrowsAsync<Invalid>(() => Cost(app, "tap", 9, from: new(2026, 3, 1)));
        await Assert.ThrowsAsync<Invalid>(async () => { var lamp = await Item(app, "lamp"); await zhao.Do((AddLine add) => add.Run(order, new() { Item = lamp.Id })); });
        await Assert.ThrowsAsync<Denied>(() => zhao.Do((SetPrice set) => set.Run(tap.Id, new() { Site = app.Site, Price = Money.Yuan(1) })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_mistyped_price_is_put_right_or_taken_back_while_it_stands_on_no_bill(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (lin, zhao, order) = (app.As("lin"), app.As("zhao"), await app.Sent());
        await Cost(app, "tap", 1000);
        await Cost(app, "tap", 10);
        await Cost(app, "tap", 120, from: new(2026, 3, 9));
        await Cost(app, "tap", 12, from: new(2026, 3, 9));
        var tap = await Item(app, "tap");
        Assert.Equal((Money.Yuan(10), "2026-03-09 12.00, 2026-03-02 10.00"), (tap.Price!.Value, string.Join(", ", tap.Turns.Select(t => $"{t.From:yyyy-MM-dd} {t.Price}"))));
        var page = await lin.Open($"/service-desk/prices?Site={app.Site}&Item={tap.Id}");
        await page.Send($"withdraw-{tap.Turns[0].Id}");
        Assert.Equal(new DateOnly(2026, 3, 2), Assert.Single((await Item(app, "tap")).Turns).From);

        await zhao.Arrives(order);
        await zhao.Do((AddLine add) => add.Run(order, new() { Item = tap.Id }));
        Assert.Contains("stands on a bill", (await Assert.ThrowsAsync<Refused>(() => Cost(app, "tap", 9))).Message);
        await Assert.ThrowsAsync<Refused>(() => lin.Do((WithdrawPrice withdraw) => withdraw.Run(tap.Turns[1].Id, new())));
        await Assert.ThrowsAsync<NotFound>(() => lin.Do((WithdrawPrice withdraw) => withdraw.Run(ItemPriceId.New(), new())));
        Assert.Equal(Money.Yuan(10), (await zhao.Order(order)).Bill.Lines.Single().Price);
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_customer_is_to_pay_for_is_not_free_unless_somebody_says_so(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var (charge, area, free) in new (Charge, Area, FreeReason?)[] { (Charge.Paid, Area.Private, null), (Charge.ToBeQuoted, Area.Private, null), (Charge.Free, Area.Private, FreeReason.Service), (Charge.Paid, Area.Public, FreeReason.PublicArea) })
        {
            var order = await app.Send(await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "换水龙头", House = "3-2-1801", Charge = charge, Area = area })));
            Assert.Equal(free, (await app.As("zhao").Order(order)).Bill.Free);
            await app.As("zhao").Arrives(order);
            await app.As("zhao").Do((StartWork start) => start.Run(order, new()));
            Assert.Equal(free?.ToString() ?? "", (await app.As("zhao").Open($"/my-orders/{order}?do=Complete")).Value("act-Complete", "FreeBecause"));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Worker_and_customer_read_the_same_list(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Cost(app, "toilet", 80);
        var order = await app.Sent();
        await app.As("zhao").Arrives(order);
        var page = await app.As("zhao").Open($"/my-orders/{order}");
        page = await page.Send("listed", ("Item", (await Item(app, "toilet")).Id.ToString()));
        Assert.Contains("80.00", page.Text);

        var list = await app.As("wu").Open("/portal/prices");
        Assert.Contains("Clearing a toilet", list.Text);
        Assert.DoesNotContain("Changing a lamp", list.Text);
        Assert.Contains("Changing a lamp", (await app.As("lin").Open("/service-desk/prices")).Text);
        await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((PriceList prices) => prices.Run(new() { Site = app.World.OtherSite })));
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_customer_owes_is_told_once_and_what_is_done_again_costs_nothing(Database on)
    {
        var ledger = new Ledger();
        await using var app = await StewardApp.Start(on, b => b.Services.AddSingleton(ledger).AddSingleton(new Hearers([typeof(Ledger)])));
        await Cost(app, "tap", 10);
        var (zhao, order) = (app.As("zhao"), await app.Sent());
        await zhao.Arrives(order);
        await zhao.Do((StartWork start) => start.Run(order, new()));
        var tap = await Item(app, "tap");
        await zhao.Do((AddLine add) => add.Run(order, new() { Item = tap.Id, Quantity = 3 }));
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已更换三只龙头。", SignedBy = "吴晓梅", SignedOnPaper = true }), key: "once");
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已更换三只龙头。", SignedBy = "吴晓梅", SignedOnPaper = true }), key: "once");
        await app.DrainOutbox();

        var charged = Assert.Single(ledger.Heard);
        Assert.Equal((3000L, 3000L, app.Unit("3-2-1801")), (charged.Fen, charged.TotalFen, charged.Unit));

        await app.As("wang").Do((ReworkOrder rework) => rework.Run(order, new() { Worker = zhao.Account, Reason = "又滴水了" }));
        await zhao.Do((AcceptOrder accept) => accept.Run(order, new()));
        await zhao.Do((ArriveOnSite arrive) => arrive.Run(order, new()));
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已重新拧紧。", FreeBecause = FreeReason.Rework }));
        await app.DrainOutbox();
        Assert.Single(ledger.Heard);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_done_again_can_cost_less_and_never_more_and_what_was_paid_is_not_called_free(Database on)
    {
        var ledger = new Ledger();
        await using var app = await StewardApp.Start(on, b => b.Services.AddSingleton(ledger).AddSingleton(new Hearers([typeof(Ledger)])));
        var (zhao, wang, order) = (app.As("zhao"), app.As("wang"), await app.Sent());
        await zhao.Arrives(order);
        await zhao.Do((AddLine add) => add.Run(order, new() { Name = "龙头", UnitPrice = Money.Yuan(30) }));
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已更换龙头。", SignedBy = "吴晓梅", SignedOnPaper = true }));

        await Again();
        await zhao.Do((AddLine add) => add.Run(order, new() { Name = "阀芯", UnitPrice = Money.Yuan(50) }));
        Assert.DoesNotContain(WorkOrderAction.Quote, (await zhao.Order(order)).Open);
        Assert.Contains("free of charge", (await Assert.ThrowsAsync<Refused>(() => zhao.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(50) })))).Message);
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已换阀芯。" }));
        await Costs(Money.Yuan(30), null, 3000);

        await Again();
        Assert.Contains("nothing more is charged", (await zhao.Open($"/my-orders/{order}")).Text);
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已重新拧紧。", FreeBecause = FreeReason.Rework }));
        await Costs(Money.Yuan(30), null, 3000);
        Assert.DoesNotContain("Free of charge", (await app.As("wu").Open($"/portal/requests/{(await zhao.Order(order)).Of.Id}")).Text);

        await Again();
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "赔礼。", FreeBecause = FreeReason.Goodwill }));
        await Costs(Money.Zero, FreeReason.Goodwill, 3000, -3000);

        await Again();
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "再次检查。", SignedBy = "吴晓梅", SignedOnPaper = true }));
        await Costs(Money.Zero, null, 3000, -3000);

        async Task Again()
        {
            await wang.Do((ReworkOrder rework) => rework.Run(order, new() { Worker = zhao.Account, Reason = "又滴水了" }));
            await zhao.Arrives(order);
        }

        async Task Costs(Money due, FreeReason? free, params long[] told)
        {
            await app.DrainOutbox();
            Assert.Equal((due, free), ((await zhao.Order(order)).Bill.Due, (await zhao.Order(order)).Bill.Free));
            Assert.Equal(told, ledger.Heard.Select(c => c.Fen));
            Assert.Equal(due, Assert.Single((await wang.Do((WorkOrderList list) => list.Run(new()))).Rows).Due);
        }
    }
}
