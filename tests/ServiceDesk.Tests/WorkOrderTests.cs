using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class WorkOrderTests
{
    private const string Drawing = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Theory, OnEveryDatabase]
    public async Task A_worker_takes_the_job_to_its_end_and_only_then_is_the_request_settled(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao) = (app.As("wang"), app.As("zhao"));
        var request = await app.As("wu").Report(app, "厨房水龙头漏水");
        var order = await app.Send(request);
        Assert.Equal(RequestState.Accepted, (await wang.Do((ShowRequest show) => show.Run(request))).State);

        await zhao.Arrives(order);
        var early = await Assert.ThrowsAsync<Refused>(() => wang.Do((ResolveRequest resolve) => resolve.Run(request, new() { Resolution = "应该好了。" })));
        Assert.Equal("GD-2026-00001", early.Arguments[0]);

        await zhao.Finishes(order);
        await wang.Do((ConfirmOrder confirm) => confirm.Run(order, new()));
        await wang.Do((ResolveRequest resolve) => resolve.Run(request, new() { Resolution = "已更换阀芯。" }));
        Assert.Equal(WorkOrderState.Confirmed, (await wang.Order(order)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Only_the_worker_it_was_given_to_works_on_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        var qian = app.As("qian");

        await Assert.ThrowsAsync<Denied>(() => qian.Do((AcceptOrder accept) => accept.Run(order, new())));
        await Assert.ThrowsAsync<Denied>(() => qian.Do((CallCustomer call) => call.Run(order)));
        await Assert.ThrowsAsync<Denied>(() => qian.Do((AddLine add) => add.Run(order, new() { Name = "角阀", UnitPrice = Money.Yuan(20) })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowWorkOrder show) => show.Run(order)));
        Assert.Equal("13800001801", (await app.As("zhao").Do((CallCustomer call) => call.Run(order))).Phone);
    }

    [Theory, OnEveryDatabase]
    public async Task A_job_given_back_goes_to_another_worker_who_alone_finds_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        await app.As("zhao").Do((ReturnOrder back) => back.Run(order, new() { Reason = "需要高压电工证" }));
        Assert.Single((await app.As("wang").Do((WorkOrderBoard board) => board.Run(new()))).Returned);

        await app.As("wang").Do((RedispatchOrder again) => again.Run(order, new() { Worker = app.World.Accounts["qian"] }));
        Assert.Empty((await app.As("zhao").Do((MyOrders mine) => mine.Run(new()))).ToAccept);
        Assert.Single((await app.As("qian").Do((MyOrders mine) => mine.Run(new()))).ToAccept);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_thumbs_at_once_take_the_job_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.As("zhao").Do((AcceptOrder accept) => accept.Run(order, new()), key: "one-tap")));

        Assert.Equal(WorkOrderState.Accepted, (await app.As("zhao").Order(order)).State);
        Assert.Single((await app.As("zhao").Order(order)).Story.Moves, m => m.Action == "Accept");
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_from_next_door_or_the_counter_cannot_be_sent(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var request = await app.As("wu").Report(app, "厨房水龙头漏水");
        await Assert.ThrowsAsync<Invalid>(() => app.Send(request, "liu"));
        await Assert.ThrowsAsync<Invalid>(() => app.Send(request, "zheng"));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((DispatchOrder dispatch) => dispatch.Run(new() { Request = request, Worker = app.World.Accounts["zhao"] })));
    }

    [Theory, OnEveryDatabase]
    public async Task The_signature_travels_with_the_order(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        var zhao = app.As("zhao");
        await zhao.Arrives(order);

        var nameless = await Assert.ThrowsAsync<Invalid>(() => zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已修好", Signature = Drawing })));
        Assert.Equal("SignedBy", Assert.Single(nameless.Faults).Field);
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = "已修好", Signature = Drawing, SignedBy = "吴晓梅" }));

        var signature = Assert.Single((await zhao.Order(order)).Story.Files);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await zhao.Http.GetAsync(signature.Href)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.As("liu").Http.GetAsync(signature.Href)).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_request_that_is_dropped_takes_its_orders_along_unless_somebody_is_at_work(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var request = await app.As("wu").Report(app, "厨房水龙头漏水");
        var order = await app.Send(request);
        await app.As("zhao").Arrives(order);
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((CancelRequest cancel) => cancel.Run(request, new() { Reason = "重复报修" })));

        var other = await app.As("wu").Report(app, "卫生间灯不亮");
        var fresh = await app.Send(other);
        await app.As("wang").Do((CancelRequest cancel) => cancel.Run(other, new() { Reason = "重复报修" }));
        Assert.Equal(WorkOrderState.Cancelled, (await app.As("wang").Order(fresh)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Customer_and_worker_are_told_of_the_price_and_of_the_answer(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        await app.As("zhao").Arrives(order);
        await app.As("zhao").Do((QuoteWork quote) => quote.Run(order, new() { Amount = Money.Yuan(80) }));
        await app.DrainOutbox();
        var before = await Told("zhao");
        Assert.Contains(await Told("wu"), h => h.StartsWith("/portal/requests/", StringComparison.Ordinal));

        await app.As("wu").Do((AgreeQuote agree) => agree.Run(order, new()));
        await app.DrainOutbox();
        Assert.Equal(before.Count + 1, (await Told("zhao")).Count);
        Assert.Empty(await Told("qian"));

        async Task<IReadOnlyList<string>> Told(string who) => [.. (await app.As(who).Do((MyNotifications mine) => mine.Run(new()))).Rows.Select(n => n.Href)];
    }
}
