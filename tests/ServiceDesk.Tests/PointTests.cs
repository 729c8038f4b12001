using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Files;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.Tests.Labels;

namespace Steward.ServiceDesk.Tests;

/// <summary>Somebody scans a label and reports without signing in.</summary>
public sealed class PointTests
{
    [Theory, OnEveryDatabase]
    public async Task Whoever_scans_the_label_reports_with_a_photo_and_follows_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var point = await Lift(app);
        var address = await Address(app, point);
        Assert.Matches("^/r/[a-z2-9]{16}$", address);

        var page = await app.Nobody().Open(address);
        Assert.Contains("3栋 2单元 2号梯", page.Text);
        Assert.DoesNotContain("Known here", page.Text);
        var sent = await page.Send("report", [("Words", "轿厢里的灯一直闪\n三楼和四楼之间"), ("ContactPhone", "139 0000 0001")], [("Photos", "灯.png", Photo)]);

        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.StartsWith("/r/report/", sent.Path);
        Assert.Contains("WX-2026-00001", sent.Text);
        Assert.DoesNotContain("13900000001", sent.Text);
        var row = Assert.Single((await app.As("wang").Do((RequestList list) => list.Run(new() { Point = point }))).Rows);
        Assert.Equal((Channel.QrCode, "轿厢里的灯一直闪", "3栋 2单元 2号梯"), (row.Channel, row.Subject, row.Where));
        var request = await app.As("wang").Do((ShowRequest show) => show.Run(row.Id));
        Assert.Equal((Area.Public, AttachmentKind.Photo), (request.Area, request.Story.Files.Single().Kind));
        Assert.Empty((await app.As("wang").Do((RequestList list) => list.Run(new() { Point = PointId.New() }))).Rows);

        await app.As("zhao").Do((AcceptRequest accept) => accept.Run(row.Id, new()));
        await app.As("zhao").Do((TellEverybody tell) => tell.Run(row.Id, new() { PublicWords = "灯管已订货，周三更换。" }));
        await app.As("zhao").Do((ResolveRequest resolve) => resolve.Run(row.Id, new() { Resolution = "已更换，业户王先生在场" }));
        var later = await sent.Again();
        Assert.Contains("灯管已订货", later.Text);
        Assert.DoesNotContain("王先生", later.Text);
        Assert.Equal("Done", later.Find(".portal-steps .now")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Nobody().Open($"/r/report/{Guid.NewGuid()}")).Status);
        Assert.Contains("2号梯", (await app.As("wang").Open($"/requests/{row.Id}")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_known_is_shown_without_anybodys_words_and_others_say_that_they_see_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var point = await Lift(app);
        var address = await Address(app, point);
        await Report(app, address, "王先生 13800001801 家门口的电梯坏了", ("ContactName", "王先生"), ("ContactPhone", "13800001801"));
        var id = (await app.As("wang").Do((RequestList list) => list.Run(new() { Point = point }))).Rows.Single().Id;

        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Itself().Do((ForgetPassersBy forget) => forget.Run(default));
        var other = app.Nobody();
        var page = await other.Open(address);
        Assert.Contains("Something was reported here", page.Text);
        Assert.DoesNotContain("王先生", page.Document.DocumentElement.OuterHtml);
        Assert.DoesNotContain("13800001801", page.Document.DocumentElement.OuterHtml);
        var pressed = await page.Send($"same-{id}");
        Assert.Contains("1 more have seen it", pressed.Text);
        Assert.Contains("You have said so already", (await pressed.Send($"same-{id}")).Text);
        Assert.Contains("1 more have seen it", (await app.As("wang").Open($"/service-desk/points/{point}")).Text);

        await app.As("wang").Do((TellEverybody tell) => tell.Run(id, new() { PublicWords = "维保单位今天下午到。" }));
        Assert.Contains("维保单位今天下午到", (await other.Open(address)).Text);
        await app.As("wang").Do((TellEverybody tell) => tell.Run(id, new()));
        Assert.DoesNotContain("维保单位今天下午到", (await other.Open(address)).Text);

        await app.As("wang").Do((AnnounceOutage announce) => announce.Run(new() { Request = id, Kind = OutageKind.Lift, What = "2号梯停运", Buildings = [app.World.Building] }));
        Assert.Contains("2号梯停运", (await other.Open(address)).Text);
        Assert.DoesNotContain("Something was reported here", (await other.Open(address)).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Complaints_are_nobody_elses_affair(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var address = await Address(app, await Lift(app, "北门岗亭", RequestType.Complaint));
        await Report(app, address, "保安骂人");
        Assert.DoesNotContain("Known here", (await app.Nobody().Open(address)).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task A_replaced_label_says_so_and_leads_nowhere(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var point = await Lift(app);
        var old = await Address(app, point);
        var open = await app.Nobody().Open(old);
        await app.As("wang").Do((ReplaceCode replace) => replace.Run(point, new()));

        var gone = await app.Nobody().Open(old);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("no longer valid", gone.Text);
        Assert.Null(gone.Find("form#report"));
        Assert.Contains("no longer valid", (await open.Send("report", ("Words", "灯不亮"))).Text);
        Assert.Empty((await app.As("wang").Do((RequestList list) => list.Run(new()))).Rows);
        var now = await Address(app, point);
        Assert.NotEqual(old, now);
        Assert.StartsWith("/r/report/", (await Report(app, now)).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Nobody().Open("/r/abcdefghabcdefgh")).Status);

        await app.As("wang").Do((EditPoint edit) => edit.Run(point, new() { Kind = PointKind.Lift, Name = "2号梯", Retired = true }));
        Assert.Equal(HttpStatusCode.Gone, (await app.Nobody().Open(now)).Status);
        Assert.Empty(await app.As("wang").Do((PointLabels labels) => labels.Run(new())));
    }

    [Theory, OnEveryDatabase]
    public async Task Points_are_kept_by_the_desk_at_its_own_sites_and_the_busy_ones_stand_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (first, second) = (await Lift(app), await Lift(app, "3号梯"));
        Assert.Equal("There is a point with this name at this site already.", (await Assert.ThrowsAsync<Refused>(() => Lift(app))).Message);
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((AddPoint add) => add.Run(new() { Name = "南门" })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowPoint show) => show.Run(first)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ReplaceCode replace) => replace.Run(first, new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("wang").Do((AddPoint add) => add.Run(new() { Name = "南门", Site = app.World.OtherSite })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("liu").Do((AddPoint add) => add.Run(new() { Name = "南门", Building = app.World.Building })));
        Assert.Empty((await app.As("liu").Do((PointList list) => list.Run(new()))).Rows);

        await Set(app, "points.often", "2");
        var address = await Address(app, second);
        await Report(app, address, "灯不亮");
        await Report(app, address, "门关不上");
        var rows = (await app.As("wang").Do((PointList list) => list.Run(new()))).Rows;
        Assert.Equal([("3号梯", 2, true), ("2号梯", 0, false)], rows.Select(r => (r.Name, r.Lately, r.IsOften)));
        var labels = await app.As("wang").Open("/service-desk/points/labels");
        Assert.Equal(2, labels.Document.QuerySelectorAll(".label .qr svg").Length);
        Assert.Contains("不用登录", labels.Text);
        Assert.Contains("No sign-in", labels.Text);
    }

    [Theory, OnEveryDatabase]
    public async Task The_desk_makes_changes_and_replaces_a_point_by_the_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var made = await (await app.As("wang").Open("/service-desk/points/new")).Send("point", ("Name", "南门"), ("Kind", "Gate"), ("Type", "Complaint"));
        Assert.Contains("南门", made.Text);
        var edited = await (await made.Follow("Edit")).Send("point", ("Name", "南大门"));
        Assert.Contains("南大门", edited.Text);
        var replaced = await edited.Send("replace");
        Assert.NotEqual(edited.Find(".point-code a")!.TextContent, replaced.Find(".point-code a")!.TextContent);
        Assert.Contains("王敏", replaced.Text);
    }
}
