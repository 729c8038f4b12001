using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Identity;
using Steward.Platform.Identity.Staff;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>What somebody left behind is taken over, by whoever may do the work.</summary>
public sealed class TakeOverTests
{
    /// <summary>陈助理 also sends workers.</summary>
    private static async Task<Member> Sender(StewardApp app)
    {
        await app.Put(new AccountRole(app.World.Accounts["chen"], await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Agent).Select(r => r.Id).SingleAsync())));
        return app.As("chen");
    }

    private static async Task<AlertId> Alert(StewardApp app, Watch watch)
    {
        await AlertTests.Round(app);
        return (await app.As("lin").Do((AlertList list) => list.Run(new() { Watch = watch }))).Rows.Single(a => a.Order is not null).Id;
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_takes_electric_work_without_the_certificate(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await DispatchTests.Can(app, "zhao", "electrician", "T3301", new(2027, 1, 1));
        var order = await app.Send(await DispatchTests.Brought(app, "electricity"));
        await app.As("zhao").Do((ReturnOrder back) => back.Run(order, new() { Reason = "在抢修" }));
        var (chen, alert) = (await Sender(app), await Alert(app, Watch.OrderReturned));

        var refused = await Assert.ThrowsAsync<Refused>(() => chen.Do((TakeAlert take) => take.Run(alert, new())));
        Assert.Equal("Whoever is sent needs a certificate as {1}.", refused.Message);
        Assert.Equal(AlertState.Standing, (await chen.Do((AlertList list) => list.Run(new()))).Rows.Single(a => a.Id == alert).State);
        await DispatchTests.Can(app, "chen", "electrician", "T3302", new(2027, 1, 1));
        await chen.Do((TakeAlert take) => take.Run(alert, new()));
        Assert.Equal((WorkOrderState.Accepted, chen.Account), ((await chen.Order(order)).State, (await chen.Order(order)).Worker));
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_worker_at_the_door_leaves_behind_is_taken_over_or_refused_but_never_only_said(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var order = await app.Sent();
        await app.As("zhao").Arrives(order);
        await app.As("admin").Do((CloseAccount close) => close.Run(app.As("zhao").Account, new()));
        var (chen, alert) = (await Sender(app), await Alert(app, Watch.HolderAway));

        await Assert.ThrowsAsync<Refused>(() => app.As("qian").Do((TakeAlert take) => take.Run(alert, new())));
        await chen.Do((TakeAlert take) => take.Run(alert, new()));

        Assert.Equal((WorkOrderState.Accepted, chen.Account), ((await chen.Order(order)).State, (await chen.Order(order)).Worker));
        await AlertTests.Round(app);
        Assert.DoesNotContain((await chen.Do((AlertList list) => list.Run(new()))).Rows, a => a.Watch is Watch.HolderAway);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_takes_what_nobody_holds_holds_it_whatever_its_state(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao, lin) = (app.As("wang"), app.As("zhao"), app.As("lin"));
        await app.Import("wang", "complaints", "留言编号,留言主题,留言时间\r\n1,垃圾没人收,2026/2/20 9:00:00\r\n2,灯不亮,2026/2/20 9:00:00\r\n");
        var ids = await app.Look(db => db.Set<Request>().OrderBy(r => r.Number).Select(r => r.Id).ToListAsync());
        await wang.Do((ReopenRequest reopen) => reopen.Run(ids[0], new() { Reason = "又没人收了" }));
        Assert.Equal(wang.Account, (await lin.Do((ShowRequest show) => show.Run(ids[0]))).Holder);

        await wang.Do((ReopenRequest reopen) => reopen.Run(ids[1], new() { Reason = "又不亮了" }));
        await app.Look(db => db.Set<Request>().Where(r => r.Id == ids[1]).ExecuteUpdateAsync(s => s.SetProperty(r => r.Holder, (AccountId?)null)));
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await AlertTests.Round(app);
        async Task<AlertList.Row> Unheld() => (await lin.Do((AlertList list) => list.Run(new() { Request = ids[1], Watch = Watch.Unheld }))).Rows[0];
        var alert = (await Unheld()).Id;
        await Assert.ThrowsAsync<Refused>(() => zhao.Do((TakeAlert take) => take.Run(alert, new())));
        Assert.Equal(AlertState.Standing, (await Unheld()).State);
        await lin.Do((TakeAlert take) => take.Run(alert, new()));
        Assert.Equal((RequestState.Accepted, lin.Account), await lin.Do((ShowRequest show) => show.Run(ids[1])) is var taken ? (taken.State, taken.Holder!.Value) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task The_desk_takes_a_job_under_way_from_its_worker_and_says_why(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao, qian) = (app.As("wang"), app.As("zhao"), app.As("qian"));
        var order = await app.Sent();
        await zhao.Arrives(order);
        await Assert.ThrowsAsync<Denied>(() => zhao.Do((CancelOrder cancel) => cancel.Run(order, new() { Reason = "不做了" })));
        var invalid = await Assert.ThrowsAsync<Invalid>(() => wang.Do((RedispatchOrder again) => again.Run(order, new() { Worker = qian.Account })));
        Assert.Equal("Note", Assert.Single(invalid.Faults).Field);
        await wang.Do((RedispatchOrder again) => again.Run(order, new() { Worker = qian.Account, Note = "赵师傅突发不适" }));
        Assert.Contains((await wang.Order(order)).Story.Moves, m => m is { Action: "Redispatch", Note: "赵师傅突发不适" });

        await qian.Arrives(order);
        await qian.Do((StartWork start) => start.Run(order, new()));
        var page = await wang.Open($"/work-orders/{order}?do=Cancel");
        await page.Send("act-Cancel", ("Reason", "业户要求改由专业单位处理"));
        Assert.Equal(WorkOrderState.Cancelled, (await wang.Order(order)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_request_with_a_job_under_way_is_not_handed_to_another_department(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, request) = (app.As("wang"), await app.As("wu").Report(app, "厨房水龙头漏水"));
        var order = await app.Send(request);
        var department = await app.Look(db => db.Set<Department>().Where(d => !d.Retired).Select(d => d.Id).FirstAsync());
        Task Transfer() => wang.Do((TransferRequest transfer) => transfer.Run(request, new() { Department = department, Reason = "请核实" }));

        Assert.Equal("Work order {0} is still “{1}”.", (await Assert.ThrowsAsync<Refused>(Transfer)).Message);
        await wang.Do((CancelOrder cancel) => cancel.Run(order, new() { Reason = "转部门处理" }));
        await Transfer();
        Assert.Equal(RequestState.New, (await wang.Do((ShowRequest show) => show.Run(request))).State);
    }
}
