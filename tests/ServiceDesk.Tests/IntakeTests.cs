using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Sites;
using Steward.Platform.Files;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>What is written down of a call: whose it is, where it is, when.</summary>
public sealed class IntakeTests
{
    private static readonly byte[] Sound = [.. Encoding.ASCII.GetBytes("OggS"), .. new byte[60]];

    private static Task<ShowRequest.View> Look(StewardApp app, RequestId id) => app.As("wang").Do((ShowRequest show) => show.Run(id));
    private static async Task<RequestId> Newest(StewardApp app) => await app.Look(db => db.Set<Request>().OrderByDescending(r => r.Number).Select(r => r.Id).FirstAsync());

    [Theory, OnEveryDatabase]
    public async Task A_number_put_right_takes_it_from_the_wrong_customer(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.World.Customers["吴晓梅"]);
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "门铃不响", House = "3-2-1801", Area = Area.Public, ContactPhone = "13800001801" }));
        Assert.Equal(wu, (await Look(app, id)).Customer);

        var page = await wang.Open($"/requests/{id}/edit");
        Assert.Contains("吴晓梅", page.Text);
        await page.Send("edit", ("Subject", "门铃不响了"));
        Assert.Equal(wu, (await Look(app, id)).Customer);
        await (await page.Again()).Send("edit", ("ContactPhone", "13800001802"));
        Assert.Equal(app.World.Customers["何建国"], (await Look(app, id)).Customer);
        await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((FollowRequest follow) => follow.Run(id)));
        await (await page.Again()).Send("edit", ("ContactPhone", "13700000001"));
        Assert.Null((await Look(app, id)).Customer);
    }

    [Theory, OnEveryDatabase]
    public async Task A_home_put_right_takes_it_from_a_customer_of_whom_no_number_is_known(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.World.Customers["吴晓梅"]);
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "门铃不响", House = "3-2-1801", Customer = wu }));
        await (await wang.Open($"/requests/{id}/edit")).Send("edit", ("House", "3-2-1802"));
        var put = await Look(app, id);
        Assert.Equal((app.Unit("3-2-1802"), null), (put.Unit, put.Customer));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_calls_for_another_home_is_not_its_customer(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var card = await wang.Open("/call?number=13800001801");
        await card.Send("open", ("House", "3-2-1802"), ("Subject", "母亲家门铃不响"), ("NotThisCustomer", "true"));
        var first = await Look(app, await Newest(app));
        Assert.Equal((app.Unit("3-2-1802"), null), (first.Unit, first.Customer));

        await (await card.Again()).Send("open", ("House", "3-2-1802"), ("Subject", "水表转得飞快"), ("ContactPhone", "13800001802"), ("Checked", "true"));
        Assert.Equal(app.World.Customers["何建国"], (await Look(app, await Newest(app))).Customer);
        await (await card.Again()).Send("open", ("Subject", "窗户关不严"), ("Checked", "true"));
        Assert.Equal(app.World.Customers["吴晓梅"], (await Look(app, await Newest(app))).Customer);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_it_is_follows_from_the_building_or_the_community_looked_at(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        await app.Put(new Assignment(wang.Account, app.World.OtherSite));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((OpenRequest open) => open.Run(new() { Subject = "想问物业费" })));
        var lobby = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "大堂灯不亮", Building = app.World.Building }));
        Assert.Equal(app.Site, (await Look(app, lobby)).Site);
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((OpenRequest open) => open.Run(new() { Subject = "大堂灯不亮", Building = app.World.Building, Site = app.World.OtherSite })));

        await wang.Http.GetAsync($"/choose/site/{app.World.OtherSite}?back=/requests");
        await (await wang.Open("/requests/new")).Send("open", ("Subject", "想问停车月卡"));
        Assert.Equal(app.World.OtherSite, (await Look(app, await Newest(app))).Site);
        await (await wang.Open("/requests/new")).Send("open", ("Subject", "浴室漏水"), ("House", "3-2-1801"));
        Assert.Equal(app.Site, (await Look(app, await Newest(app))).Site);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_scripts_the_house_number_typed_counts_not_the_one_it_began_with(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var card = await app.As("wang").Open("/call?number=13800001801");
        Assert.Equal("3-2-1801", card.Value("open", "House"));
        await card.Send("open", ("House", "3-2-1802"), ("Subject", "门铃不响"));
        Assert.Equal(app.Unit("3-2-1802"), (await Look(app, await Newest(app))).Unit);
        await (await card.Again()).Send("open", ("Subject", "阳台门关不上"), ("Checked", "true"));
        Assert.Equal(app.Unit("3-2-1801"), (await Look(app, await Newest(app))).Unit);
        Assert.Contains("There is no unit with this house number.", (await (await card.Again()).Send("open", ("House", "9-9-9999"), ("Subject", "灯不亮"))).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Times_that_cannot_be_are_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var (before, after) = (new DateTime(2026, 3, 2, 8, 0, 0), new DateTime(2026, 3, 2, 14, 0, 0));
        EditRequest.Form Fields(DateTime at, string words = "门铃不响") => new() { Subject = words, Unit = app.Unit("3-2-1801"), AppointmentFrom = at };
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((OpenRequest open) => open.Run(new() { Subject = "门铃不响", House = "3-2-1801", AppointmentFrom = before })));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "太吵", House = "3-2-1801", OccurredAt = after })));
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "门铃不响", House = "3-2-1801", AppointmentFrom = after }));

        await Assert.ThrowsAsync<Invalid>(() => wang.Do((DispatchOrder send) => send.Run(new() { Request = id, Worker = app.World.Accounts["zhao"], AppointedAt = before })));
        var order = await wang.Do((DispatchOrder send) => send.Run(new() { Request = id, Worker = app.World.Accounts["zhao"], AppointedAt = after }));
        app.Clock.Advance(TimeSpan.FromHours(8));
        await wang.Do((EditRequest edit) => edit.Run(id, Fields(after, "门铃一直不响")));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((EditRequest edit) => edit.Run(id, Fields(after.AddHours(1)))));
        await wang.Do((RedispatchOrder again) => again.Run(order, new() { Worker = app.World.Accounts["qian"], AppointedAt = after }));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((RedispatchOrder again) => again.Run(order, new() { Worker = app.World.Accounts["qian"], AppointedAt = before })));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_joins_instead_loses_nothing_they_sent_along(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, he) = (app.As("wang"), app.As("he"));
        var lamp = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "楼道灯不亮，晚上看不见", Building = app.World.Building, Area = Area.Public, Place = "2单元楼道", ContactPhone = "13700000001" }));

        var page = await wang.Open("/requests/new");
        var asked = await page.Send("open", ("Subject", "楼道灯不亮，晚上看不见"), ("House", "3-2-101"), ("ContactPhone", "13700000002"));
        await asked.Send("open", [("Join", lamp.ToString())], [("Photos", "楼道.png", Labels.Photo), ("Voice", "来电.ogg", Sound)]);
        Assert.Equal([AttachmentKind.Photo, AttachmentKind.Voice], (await Look(app, lamp)).Story.Files.Select(f => f.Kind).Order());

        var mine = await (await he.Open("/portal/report?type=Repair")).Send("report", ("Words", "楼道灯不亮，晚上看不见"), ("Where", app.Site.ToString()));
        await mine.Send("report", [("Join", lamp.ToString()), ("Spot", "18层电梯口")], [("Voice", "说明.ogg", Sound)]);
        Assert.Equal(3, (await Look(app, lamp)).Story.Files.Count);
        Assert.Contains((await wang.Do((JoinersOfRequest of) => of.Run(lamp))).Joiners, j => j.Words == "18层电梯口\n楼道灯不亮，晚上看不见");
    }
}
