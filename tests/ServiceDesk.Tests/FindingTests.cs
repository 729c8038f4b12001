using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class FindingTests
{
    [Theory]
    [InlineData(Database.Sqlite, "1801", 1)]
    [InlineData(Database.Sqlite, "3-2-1801", 1)]
    [InlineData(Database.Sqlite, "阀芯", 1)]
    [InlineData(Database.Sqlite, "赵师傅", 2)]
    [InlineData(Database.Sqlite, "GD-2026-00002", 1)]
    [InlineData(Database.Sqlite, "吴晓梅", 1)]
    [InlineData(Database.Sqlite, "钱师傅", 0)]
    public async Task Work_orders_are_found_by_number_room_subject_customer_and_worker(Database on, string words, int found)
    {
        await using var app = await StewardApp.Start(on);
        await Two(app);
        Assert.Equal(found, (await app.As("wang").Do((WorkOrderList list) => list.Run(new() { Q = words }))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task Requests_are_found_by_their_house_number_within_what_one_may_see(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Two(app);
        Assert.Equal("阀芯坏了", Assert.Single((await app.As("wang").Do((RequestList list) => list.Run(new() { Q = "3-2-1801", Type = RequestType.Repair }))).Rows).Subject);
        Assert.Equal(1, (await app.As("zhao").Do((WorkOrderList list) => list.Run(new() { Q = "1802", Open = true }))).Total);
        Assert.Equal(0, (await app.As("liu").Do((RequestList list) => list.Run(new() { Q = "3-2-1801" }))).Total);
        Assert.Equal(0, (await app.As("liu").Do((WorkOrderList list) => list.Run(new() { Q = "赵师傅" }))).Total);
    }

    /// <summary>Where very many have the words, the newest things are asked one by one whether they do.</summary>
    [Theory]
    [OnEveryDatabase("坏了"), OnEveryDatabase("阀芯"), OnEveryDatabase("灯 坏了"), OnEveryDatabase("水管"), OnEveryDatabase("138"), OnEveryDatabase("'"), OnEveryDatabase("")]
    public async Task Looked_for_from_either_side_the_same_is_found(Database on, string words)
    {
        await using var app = await StewardApp.Start(on);
        await Two(app);
        Assert.Equal(await app.Look(db => db.Search<Request>(words).Select(r => r.Subject).Order().ToListAsync()), await app.Look(db => db.SearchInOrder<Request>(words).Select(r => r.Subject).Order().ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task As_one_types_the_unfinished_come_first_and_of_each_the_newest(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var subject in new[] { "一号灯坏了", "二号灯坏了", "三号灯坏了", "四号灯坏了" })
        {
            await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = subject }));
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        foreach (var subject in new[] { "二号灯坏了", "四号灯坏了" })
        {
            var id = await app.Look(db => db.Set<Request>().Where(r => r.Subject == subject).Select(r => r.Id).SingleAsync());
            await app.As("wang").Do((CancelRequest cancel) => cancel.Run(id, new() { Reason = "重复" }));
        }
        async Task<string[]> Found(int most) => [.. (await app.As("wang").Do((SearchEverywhere search) => search.Run(new("灯坏了", most)))).Single(g => g.Kind == "Requests").Hits.Select(h => h.Label)];
        Assert.Equal(["三号灯坏了", "一号灯坏了", "四号灯坏了", "二号灯坏了"], await Found(9));
        Assert.Equal(["三号灯坏了", "一号灯坏了", "四号灯坏了"], await Found(3));
    }

    [Fact]
    public async Task An_assistant_finds_the_requests_given_to_her_where_her_day_begins()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var (chen, request) = (app.As("chen"), await app.As("wu").Report(app, "楼上夜里很吵", RequestType.Complaint));
        await app.As("wang").Do((AssignRequest assign) => assign.Run(request, new() { To = chen.Account }));
        Assert.Equal($"/requests/{request}", (await chen.Open("/my-orders")).Find("a.job")?.GetAttribute("href"));
    }

    private static async Task Two(StewardApp app)
    {
        await app.Send(await app.As("wu").Report(app, "阀芯坏了"));
        await app.Send(await app.As("he").Report(app, "灯坏了", unit: "3-2-1802"));
    }
}
