using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Merges;
using Steward.Platform.Audit;
using Steward.Platform.Calendars;
using Steward.Platform.Identity;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Digests;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;
using static Steward.ServiceDesk.Tests.DigestAgainTests;

namespace Steward.ServiceDesk.Tests;

/// <summary>What happens after a week is over changes none of its figures, whoever counts them and when.</summary>
public sealed class DigestLaterTests
{
    [Theory, OnEveryDatabase]
    public async Task A_job_that_is_sent_again_later_was_given_to_whoever_had_it_then(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao, qian) = (app.As("wang"), app.As("zhao"), app.As("qian"));
        var contractor = await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Contractor).Select(r => r.Id).SingleAsync());
        await app.Put(new AccountRole(zhao.Account, contractor), new AccountRole(qian.Account, contractor));
        var (moved, again) = (await app.Send(await DigestTests.Open(app, "水龙头滴水")), await app.Send(await DigestTests.Open(app, "门铃不响")));
        await zhao.Arrives(again);
        await zhao.Do((StartWork start) => start.Run(again, new()));
        await zhao.Finishes(again);
        app.Clock.Advance(TimeSpan.FromDays(7));
        var id = await DigestTests.Draft(app);
        Assert.Equal(["赵师傅 2 1"], await Lines(id));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await wang.Do((RedispatchOrder send) => send.Run(moved, new() { Worker = qian.Account }));
        await wang.Do((ReworkOrder rework) => rework.Run(again, new() { Worker = qian.Account, Reason = "又不响了" }));
        await Same(app, id);
        // Drawn up only now, the same days have the same line.
        Assert.Equal(["赵师傅 2 1"], await Lines(await DigestTests.Draft(app, to: DigestTests.Sunday.AddDays(-1))));
        app.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(["钱师傅 2 0"], await Lines(await DigestTests.Draft(app, DigestTests.Monday.AddDays(7), DigestTests.Sunday.AddDays(7))));

        async Task<string[]> Lines(DigestId of) => [.. (await DigestTests.Content(app, of)).Contractors.Select(l => $"{l.Name} {l.Given} {l.Done}")];
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_taken_in_from_a_register_later_or_opened_again_changes_no_week(Database on)
    {
        await using var app = await StewardApp.Start(on);
        const string Head = "留言编号,留言主题,留言时间\r\n";
        await app.Import("wang", "complaints", $"{Head}1,垃圾没人收,2026/2/20 9:00:00\r\n2,垃圾又没人收,2026/3/2 8:00:00\r\n");
        await DigestTests.Open(app, "灯不亮", RequestType.Complaint);
        app.Clock.Advance(TimeSpan.FromDays(14));
        var (first, second) = (await DigestTests.Draft(app), await DigestTests.Draft(app, DigestTests.Monday.AddDays(7), DigestTests.Sunday.AddDays(7)));
        Assert.Equal((2, 1, 1, 0), await DigestTests.Content(app, first) is var c ? (c.All.New, c.All.Done, c.All.Open, c.Promises.Where(p => p.Kept > 0).Sum(p => p.Kept)) : default);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Import("wang", "complaints", $"{Head}3,太吵,2026/3/3 9:00:00\r\n4,太慢,2026/3/10 9:00:00\r\n");
        await app.Import("wang", "complaints", $"{Head}5,太脏,2026/3/4 9:00:00\r\n6,太贵,2026/3/11 9:00:00\r\n", ("TakenInAs", Imports.ComplaintImport.Open));
        foreach (var id in new[] { first, second }) await Same(app, id);
        app.Clock.Advance(TimeSpan.FromHours(1));
        foreach (var over in await app.Look(db => db.Set<Request>().Where(r => r.State == RequestState.Closed).Select(r => r.Id).ToListAsync()))
            await app.As("wang").Do((ReopenRequest reopen) => reopen.Run(over, new() { Reason = "又来了" }));
        foreach (var id in new[] { first, second }) await Same(app, id);

        // Opened again it has promises of its own, and breaks them from that day on.
        app.Clock.Advance(TimeSpan.FromDays(28));
        var later = await DigestTests.Content(app, await DigestTests.Draft(app, DigestTests.Monday.AddDays(14), DigestTests.Sunday.AddDays(35)));
        Assert.Equal(4, later.All.Reopened);
        Assert.All(later.Latest, l => Assert.InRange(l.Minutes, 0, (int)TimeSpan.FromDays(28).TotalMinutes));
        Assert.Contains(later.Latest, l => l.Subject == "垃圾没人收");
    }

    [Theory, OnEveryDatabase]
    public async Task Another_notice_for_the_year_makes_nobody_less_late_in_a_week_that_is_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await DigestTests.Open(app, "小区多装几个充电桩", RequestType.Suggestion);
        app.Clock.Advance(TimeSpan.FromDays(7));
        var id = await DigestTests.Draft(app);
        Assert.NotEqual(0, await Missed());

        app.Clock.Advance(TimeSpan.FromHours(1));
        for (var times = 0; times < 2; times++)
        {
            await app.As("admin").Do((LoadCalendarYear load) => load.Run(new() { Lines = $"2026-03-01..2026-03-{(times == 0 ? 20 : 12)},放假,演习,另一份通知" }));
            await Same(app, id);
            app.Clock.Advance(TimeSpan.FromHours(1));
        }
        await app.As("wang").Do((RefreshDigest refresh) => refresh.Run(id, new()));
        Assert.Equal(0, await Missed());
        await Same(app, id);

        async Task<int> Missed() => (await DigestTests.Content(app, id)).Promises.Sum(p => p.Missed);
    }

    [Theory, OnEveryDatabase]
    public async Task What_changed_with_a_deed_done_to_something_else_is_put_back_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin, zhao) = (app.As("wang"), app.As("lin"), app.As("zhao"));
        async Task<RoleId> Role(Post post) => await app.Look(db => db.Set<Role>().Where(r => r.Post == post).Select(r => r.Id).SingleAsync());
        await app.Put(new AccountRole(zhao.Account, await Role(Post.Contractor)), new AccountRole(app.World.Accounts["chen"], await Role(Post.Agent)));
        Task<CustomerId> Customer(string phone) => wang.Do((AddCustomer add) => add.Run(new() { Name = "张小凡", Phones = phone, Anyway = true }));
        var (kept, gone) = (await Customer("14200000001"), await Customer("14200000002"));
        foreach (var phone in new[] { "14200000001", "14200000002", "14200000002", "14200000002" })
            await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "楼下太吵", Building = app.World.Building, Area = Area.Public, ContactPhone = phone }));
        var order = await app.Send(await DigestTests.Open(app, "水龙头滴水"));
        app.Clock.Advance(TimeSpan.FromDays(7));
        var id = await DigestTests.Draft(app);
        Assert.Equal((3, 1), await DigestTests.Content(app, id) is var c ? (Assert.Single(c.Complainants).Count, Assert.Single(c.Contractors).Given) : default);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await zhao.Do((ReturnOrder back) => back.Run(order, new() { Reason = "在抢修" }));
        await AlertTests.Round(app);
        var alert = (await lin.Do((AlertList list) => list.Run(new() { Watch = Watch.OrderReturned }))).Rows[0].Id;
        await app.As("chen").Do((TakeAlert take) => take.Run(alert, new()));
        Assert.Equal(app.World.Accounts["chen"], (await lin.Order(order)).Worker);
        await Same(app, id);

        await wang.Do((MergeCustomers merge) => merge.Run(kept, new() { Other = gone, Reason = "同一人" }));
        Assert.Equal(4, await app.Look(db => db.Set<Request>().CountAsync(r => r.Customer == kept)));
        await Same(app, id);
        var merged = (await wang.Do((CustomerMergeList list) => list.Run(new()))).Rows[0].Id;
        await lin.Do((UndoMerge undo) => undo.Run(merged, new() { Reason = "是两个人" }));
        await Same(app, id);
        Assert.Contains(await app.Look(db => db.Set<AuditEntry>().Where(a => a.UseCase == nameof(MergeCustomers) && a.Changes != null).ToListAsync()), a => a.Changes!.Contains("\"customer\"", StringComparison.OrdinalIgnoreCase));
    }
}
