using CsCheck;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class WorkOrderBillTests
{
    private static readonly Gen<WorkOrderLine> Lines =
        Gen.Select(Gen.Enum<LineKind>(), Gen.Long[0, 10_000_000], Gen.Long[1, 10_000_000], (kind, fen, thousandths) => new WorkOrderLine(kind, "x", thousandths / 1000m, null, new(fen)));

    [Fact]
    public void The_total_is_the_sum_of_the_lines_to_the_fen_whatever_is_added_and_removed() =>
        Lines.Array[0, 20].Select(Gen.Int[0, 19], (lines, remove) => (lines, remove)).Sample(given =>
        {
            var order = new WorkOrder(RequestId.New(), SiteId.New(), "GD", "x", AccountId.New(), default);
            foreach (var line in given.lines) order.Add(line);
            if (given.remove < given.lines.Length) order.Remove(given.lines[given.remove].Id);
            order.Waive(null);
            var exact = order.Lines.Sum(l => Math.Round(l.Price.Fen * (decimal)l.Thousandths / 1000m, MidpointRounding.AwayFromZero));
            Assert.Equal(exact, order.Total.Fen);
            Assert.Equal(order.Total, order.Materials + order.Labour);
            Assert.Equal(order.Total, order.Due);
            order.Waive(FreeReason.Warranty);
            Assert.Equal(Money.Zero, order.Due);
        });

    [Theory, OnEveryDatabase]
    public async Task Half_a_metre_of_hose_costs_half_on_every_database(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        var zhao = app.As("zhao");
        await zhao.Arrives(order);
        await zhao.Do((AddLine add) => add.Run(order, new() { Name = "软管", Quantity = 0.5m, Unit = "米", UnitPrice = Money.Yuan(12.35m) }));
        await zhao.Do((AddLine add) => add.Run(order, new() { Kind = LineKind.Labour, Name = "人工费", Quantity = 1.5m, UnitPrice = Money.Yuan(40) }));

        var bill = (await zhao.Order(order)).Bill;
        Assert.Equal((new Money(618), new Money(6000), new Money(6618)), (bill.Materials, bill.Labour, bill.Total));
        await zhao.Do((RemoveLine remove) => remove.Run(order, new() { Line = bill.Lines.Single(l => l.Kind is LineKind.Labour).Id }));
        Assert.Equal(new Money(618), (await zhao.Order(order)).Bill.Total);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_pays_more_than_they_agreed_to(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        var (zhao, wu) = (app.As("zhao"), app.As("wu"));
        await zhao.Arrives(order);
        await zhao.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(80) }));
        await Assert.ThrowsAsync<Denied>(() => zhao.Do((AgreeQuote agree) => agree.Run(order, new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("he").Do((AgreeQuote agree) => agree.Run(order, new())));
        await wu.Do((AgreeQuote agree) => agree.Run(order, new()));
        await zhao.Do((StartWork start) => start.Run(order, new()));
        await zhao.Do((AddLine add) => add.Run(order, new() { Name = "龙头", UnitPrice = Money.Yuan(80.01m) }));
        await Assert.ThrowsAsync<Refused>(() => zhao.Finishes(order, free: null));

        await zhao.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(90) }));
        await app.As("wang").Do((AgreeQuote agree) => agree.Run(order, new() { AgreedBy = "吴晓梅（电话）" }));
        await zhao.Do((StartWork start) => start.Run(order, new()));
        await zhao.Finishes(order, free: null);
        Assert.Equal((Money.Yuan(80.01m), "吴晓梅（电话）"), ((await zhao.Order(order)).Bill.Due, (await zhao.Order(order)).Bill.AgreedBy));
    }

    [Theory, OnEveryDatabase]
    public async Task Paid_work_without_a_quote_needs_a_signature(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        var zhao = app.As("zhao");
        await zhao.Arrives(order);
        await zhao.Do((AddLine add) => add.Run(order, new() { Name = "角阀", UnitPrice = Money.Yuan(25) }));
        await Assert.ThrowsAsync<Refused>(() => zhao.Finishes(order, free: null));
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已更换角阀", SignedOnPaper = true, SignedBy = "吴晓梅" }));
        Assert.Equal(Money.Yuan(25), (await zhao.Order(order)).Bill.Due);
    }

    [Theory, OnEveryDatabase]
    public async Task A_price_agreed_as_a_whole_is_what_the_customer_pays(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        var zhao = app.As("zhao");
        await zhao.Arrives(order);
        await zhao.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(80), QuoteNote = "更换龙头，含材料" }));
        await app.As("wu").Do((AgreeQuote agree) => agree.Run(order, new()));
        await zhao.Do((StartWork start) => start.Run(order, new()));
        await zhao.Finishes(order, free: null);

        var bill = (await zhao.Order(order)).Bill;
        Assert.Equal((Money.Yuan(80), "更换龙头，含材料", "吴晓梅"), (bill.Due, Assert.Single(bill.Lines).Name, bill.AgreedBy));
    }
}
