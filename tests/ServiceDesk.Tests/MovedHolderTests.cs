using Steward.Contracts.ServiceDesk;
using Steward.Estate.Sites;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Desk;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Wall;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>Whoever works elsewhere from now on sees to nothing here any more.</summary>
public sealed class MovedHolderTests
{
    [Theory, OnEveryDatabase]
    public async Task What_somebody_held_who_was_moved_to_another_community_is_told_and_shown_however_long_it_lay_there(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao, lin) = (app.As("wang"), app.As("zhao"), app.As("lin"));
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Subject = "水龙头滴水", House = "3-2-1801" }));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        var order = await app.Send(await app.As("wu").Report(app, "厨房水龙头漏水"));
        await zhao.Do((AcceptOrder accept) => accept.Run(order, new()));
        app.Clock.Advance(TimeSpan.FromDays(45));
        Assert.Empty(await Away());
        Assert.Equal(0, (await lin.Do((RequestList list) => list.Run(new() { Snag = Snag.HolderGone }))).Total);
        foreach (var moved in new[] { wang, zhao }) await app.As("admin").Do((AssignStaff assign) => assign.Run(moved.Account, new() { Sites = [app.World.OtherSite] }));

        Assert.Equal(new[] { id.Value, order.Value }.Order(), (await Away()).Where(a => a.Order is not null || a.Request == id).Select(a => a.Order?.Value ?? a.Request.Value).Distinct().Order());
        Assert.Contains(id, (await lin.Do((RequestList list) => list.Run(new() { Snag = Snag.HolderGone }))).Rows.Select(r => r.Id));
        Assert.Contains(Snag.HolderGone, (await lin.Do((DeskQueue queue) => queue.Run(new() { Queue = Queue.Stuck }))).Snags[id]);
        Assert.Contains((await lin.Do((WallBoard board) => board.Run(new()))).Lines, l => l.Id == id && l.Watch is Watch.HolderAway);
        await lin.Do((AssignRequest assign) => assign.Run(id, new() { To = lin.Account }));
        Assert.DoesNotContain(await Away(), a => a.Order is null && a.Request == id);
        Assert.DoesNotContain(id, (await lin.Do((RequestList list) => list.Run(new() { Snag = Snag.HolderGone }))).Rows.Select(r => r.Id));

        async Task<IReadOnlyList<AlertList.Row>> Away()
        {
            await AlertTests.Round(app);
            return [.. (await lin.Do((AlertList list) => list.Run(new()))).Rows.Where(a => a.Watch is Watch.HolderAway)];
        }
    }
}
