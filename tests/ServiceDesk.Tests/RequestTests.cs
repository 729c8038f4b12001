using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class RequestTests
{
    private static readonly OpenRequest.Form Leak = new() { Subject = "厨房水管漏水", ContactName = "吴晓梅", ContactPhone = "13800001801" };

    [Theory, OnEveryDatabase]
    public async Task A_request_goes_from_the_call_to_its_resolution(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(Leak));

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Do((ResolveRequest resolve) => resolve.Run(id, new() { Resolution = "已更换角阀，不再漏水。" }));

        var request = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.Resolved, "WX-2026-00001"), (request.State, request.Number));
        Assert.Equal(["Accept", "Resolve"], request.Story.Moves.Where(m => m.To is not null && m.From is not null).Select(m => m.Action));
        Assert.Equal((StewardApp.Monday.AddMinutes(5), "王敏"), (request.Story.Moves[^1].At, request.Story.Moves[^1].ByName));
    }

    [Theory, OnEveryDatabase]
    public async Task A_refused_move_leaves_nothing_behind(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(Leak));
        var before = await Written(app);

        await Assert.ThrowsAsync<Refused>(() => wang.Do((ResolveRequest resolve) => resolve.Run(id, new() { Resolution = "还没有受理。" })));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((OpenRequest open) => open.Run(new() { Subject = " " })));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhou").Do((CancelRequest cancel) => cancel.Run(id, new() { Reason = "不该由我取消" })));

        Assert.Equal(before, await Written(app));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_looked_at_an_older_state_is_told_who_changed_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(Leak));
        var seen = (await app.As("lin").Do((ShowRequest show) => show.Run(id))).Version;
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));

        var refused = await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ResolveRequest resolve) => resolve.Run(id, new() { Resolution = "已处理。", Version = seen })));

        Assert.Equal("王敏", refused.Arguments[0]);
        Assert.Equal(RequestState.Accepted, (await app.As("lin").Do((ShowRequest show) => show.Run(id))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Sending_twice_logs_it_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");

        var first = await wang.Do((OpenRequest open) => open.Run(Leak), key: "sent-once");
        var second = await wang.Do((OpenRequest open) => open.Run(Leak), key: "sent-once");
        var by_another = await app.As("lin").Do((OpenRequest open) => open.Run(Leak), key: "sent-once");

        Assert.Equal(first, second);
        Assert.NotEqual(first, by_another);
        Assert.Equal(2, await app.Look(db => db.Set<Request>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Another_sites_agent_sees_nothing_of_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(Leak));

        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowRequest show) => show.Run(id)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((AcceptRequest accept) => accept.Run(id, new())));
        Assert.Equal(0, (await app.As("liu").Do((RequestList list) => list.Run(new()))).Total);
        Assert.Equal(0, (await app.As("liu").Do((RequestList list) => list.Run(new() { Q = "漏水" }))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task Any_two_characters_and_any_part_of_the_telephone_number_find_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        await wang.Do((OpenRequest open) => open.Run(Leak));
        await wang.Do((OpenRequest open) => open.Run(new() { Subject = "电梯停运" }));

        foreach (var words in new[] { "漏水", "水管", "1801", "wxm", "厨房 漏水", "00001" })
            Assert.Equal("厨房水管漏水", Assert.Single((await wang.Do((RequestList list) => list.Run(new() { Q = words }))).Rows).Subject);
    }

    private static Task<(int, int, int)> Written(StewardApp app) => app.Look(async db =>
        (await db.Set<Request>().CountAsync(), await db.Set<Moved>().CountAsync(), await db.Set<AuditEntry>().CountAsync()));
}
