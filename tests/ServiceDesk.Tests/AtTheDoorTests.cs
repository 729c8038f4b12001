using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>What is asked, priced and signed where the work is.</summary>
public sealed class AtTheDoorTests
{
    private static readonly string Drawing = "data:image/png;base64," + Convert.ToBase64String(Labels.Photo);

    [Theory, OnEveryDatabase]
    public async Task The_customer_signs_for_the_price_on_the_workers_phone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (zhao, order) = (app.As("zhao"), await app.Sent());
        await zhao.Arrives(order);
        await zhao.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(80), QuoteNote = "更换龙头，含材料" }));
        await Assert.ThrowsAsync<Denied>(() => app.As("qian").Do((SignQuote sign) => sign.Run(order, new() { AgreedBy = "吴晓梅", Signature = Drawing })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowWorkOrder show) => show.Run(order)));

        var page = await zhao.Open($"/my-orders/{order}?do=Agree");
        Assert.Contains("The customer agrees to", page.Text);
        var unsigned = await page.Send("act-Agree", ("AgreedBy", "吴晓梅"));
        Assert.Equal((System.Net.HttpStatusCode.UnprocessableEntity, WorkOrderState.Quoted), (unsigned.Status, (await zhao.Order(order)).State));
        await page.Send("act-Agree", ("AgreedBy", "吴晓梅"), ("Signature", Drawing));

        var agreed = await zhao.Order(order);
        Assert.Equal((WorkOrderState.Agreed, "吴晓梅"), (agreed.State, agreed.Bill.AgreedBy));
        Assert.Equal(AttachmentKind.Signature, Assert.Single(agreed.Story.Files).Kind);
        await Assert.ThrowsAsync<Refused>(() => zhao.Do((SignQuote sign) => sign.Run(order, new() { AgreedBy = "吴晓梅", Signature = Drawing })));
        await zhao.Do((StartWork start) => start.Run(order, new()));
        await zhao.Finishes(order, free: null);
        Assert.Equal(Money.Yuan(80), (await zhao.Order(order)).Bill.Due);
    }

    [Theory, OnEveryDatabase]
    public async Task A_price_that_waits_for_the_customer_is_answered_while_it_waits(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (zhao, wu, wang) = (app.As("zhao"), app.As("wu"), app.As("wang"));
        var waits = (await zhao.Do((HoldReasonList list) => list.Run(new()))).Single(r => r.Code == "customer").Id;
        var (one, two) = (await Priced(), await Priced());
        var request = (await zhao.Order(one)).Of.Id;
        Assert.Equal(2, (await wu.Do((MyRequests mine) => mine.Run(new()))).Waiting.Count(c => c.Wanted is Wanted.AnswerQuote));

        await (await wu.Open($"/portal/requests/{request}")).Send($"agree-{one}");
        Assert.Equal((WorkOrderState.Agreed, null, null), await zhao.Order(one) is var agreed ? (agreed.State, agreed.HeldFor, agreed.HeldUntil) : default);
        Assert.Null((await wang.Do((ShowClock show) => show.Run(request))).Readings.FirstOrDefault(r => r.Goal is Goal.Resolution && r.Waits));
        await zhao.Do((StartWork start) => start.Run(one, new()));
        await zhao.Finishes(one, free: null);
        Assert.Equal(Money.Yuan(80), (await zhao.Order(one)).Bill.Due);

        await (await wang.Open($"/work-orders/{two}?do=Decline")).Send("act-Decline", ("Reason", "业主嫌贵"));
        Assert.Equal(WorkOrderState.Declined, (await zhao.Order(two)).State);
        await wang.Do((RedispatchOrder again) => again.Run(two, new() { Worker = zhao.Account, Note = "业主改了主意" }));
        await zhao.Do((AcceptOrder accept) => accept.Run(two, new()));
        await zhao.Do((HoldOrder hold) => hold.Run(two, new() { Reason = waits }));
        Assert.DoesNotContain(WorkOrderAction.Agree, (await wang.Order(two)).Open);
        Assert.Equal("No price waits for an answer.", (await Assert.ThrowsAsync<Refused>(() => wu.Do((AgreeQuote agree) => agree.Run(two, new())))).Message);

        async Task<WorkOrderId> Priced()
        {
            var order = await app.Sent();
            await zhao.Arrives(order);
            await zhao.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(80), QuoteNote = "更换龙头，含材料" }));
            await zhao.Do((HoldOrder hold) => hold.Run(order, new() { Reason = waits, Note = "等业主答复" }));
            return order;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Work_that_is_on_no_list_is_priced_in_time_or_somebody_hears_of_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (zhao, request) = (app.As("zhao"), await DispatchTests.Brought(app, "doors"));
        var order = await app.Send(request);
        await zhao.Arrives(order);
        app.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Empty(await Standing());
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal((Whom.Holder, StewardApp.Monday.AddMinutes(15), "赵师傅"), Assert.Single(await Standing()) is var first ? (first.Whom, first.DueAt, first.Holder) : default);
        Assert.Equal(request, Assert.Single((await app.As("lin").Do((RequestList list) => list.Run(new() { Snag = Snag.NotPriced }))).Rows).Id);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(Whom.Desk, Assert.Single(await Standing()).Whom);

        await zhao.Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(120) }));
        Assert.Empty(await Standing());

        async Task<IReadOnlyList<AlertList.Row>> Standing()
        {
            await AlertTests.Round(app);
            return (await app.As("wang").Do((AlertList list) => list.Run(new() { Watch = Watch.NotPriced }))).Rows;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_home_without_a_number_joins_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Area = Area.Public, Subject = "楼道灯不亮", House = "3-2-1801", ContactPhone = "13700000001" }));
        Task Join(string house) => wang.Do((JoinRequest join) => join.Run(id, new() { House = house }));

        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try { await Join("3-2-1802"); return null; }
            catch (Refused refused) { return refused.Message; }
        }));
        Assert.Equal(["This customer has joined already."], tries.OfType<string>().Distinct());
        await Join("3-2-201");
        Assert.Equal("This customer brought the request in the first place.", (await Assert.ThrowsAsync<Refused>(() => Join("3-2-1801"))).Message);
        Assert.Equal(2, (await wang.Do((JoinersOfRequest of) => of.Run(id))).Joiners.Count);
    }
}
