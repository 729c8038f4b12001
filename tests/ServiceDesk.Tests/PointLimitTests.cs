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

/// <summary>What strangers may not send, or not so much of.</summary>
public sealed class PointLimitTests
{
    [Theory, OnEveryDatabase]
    public async Task Too_much_from_one_address_or_at_one_point_has_to_wait(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (first, second) = (await Address(app, await Lift(app)), await Address(app, await Lift(app, "3号梯")));
        await Set(app, "points.point.hour", "2");
        await Set(app, "points.address.hour", "3");
        Assert.Equal(HttpStatusCode.OK, (await Report(app, first, "灯不亮")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Report(app, first, "门关不上")).Status);
        var third = await Report(app, first, "按键失灵");
        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.Contains("we know and see to it", third.Text);
        Assert.Equal("按键失灵", third.Value("report", "Words"));
        Assert.Equal(HttpStatusCode.OK, (await Report(app, second, "按键失灵")).Status);
        Assert.Contains("from your connection", (await Report(app, second, "又坏了")).Text);

        app.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.OK, (await third.Send("report")).Status);
        Assert.Equal(4, (await app.As("wang").Do((RequestList list) => list.Run(new()))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_of_who_it_was_is_left_after_a_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var address = await Address(app, await Lift(app));
        await Report(app, address, "灯不亮");
        app.Clock.Advance(TimeSpan.FromHours(25));
        await Report(app, address, "还是不亮");
        await app.Itself().Do((ForgetPassersBy forget) => forget.Run(default));
        var kept = await app.Look(db => db.Set<PassByReport>().OrderBy(r => r.At).ToListAsync());
        Assert.Equal((null, null), (kept[0].Address, kept[0].Sender));
        Assert.NotNull(kept[1].Address);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_form_sent_twice_is_one_report(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var page = await app.Nobody().Open(await Address(app, await Lift(app)));
        var sent = await Task.WhenAll(page.Send("report", ("Words", "灯不亮")), page.Send("report", ("Words", "灯不亮")));
        Assert.Equal(sent[0].Path, sent[1].Path);
        Assert.StartsWith("/r/report/", sent[0].Path);
        Assert.Equal(1, (await app.As("wang").Do((RequestList list) => list.Run(new()))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task Programs_empty_forms_and_other_files_are_turned_away(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var address = await Address(app, await Lift(app));
        async Task<Page> Send(byte[] file, string name, int copies, params (string, string)[] filled) => await (await app.Nobody().Open(address)).Send("report", filled, [.. Enumerable.Repeat(("Photos", name, file), copies)]);

        var robot = await Report(app, address, "buy now", ("Website", "http://example.org"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, robot.Status);
        Assert.Null(robot.Find(".pass-by-website"));
        Assert.Contains("take a photo", (await Report(app, address, "")).Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Report(app, address, "灯不亮", ("ContactPhone", "abc"))).Status);
        Assert.Contains("At most 5 photos", (await Send(Photo, "a.png", 6)).Text);
        Assert.Contains("Only photos", (await Send([.. "%PDF-1.7\n"u8, .. new byte[100]], "a.pdf", 1, ("Words", "看附件"))).Text);
        Assert.Contains("not a photo", (await Send([.. "MZ"u8, .. new byte[100]], "a.jpg", 1, ("Words", "看附件"))).Text);
        Assert.Equal(0, (await app.As("wang").Do((RequestList list) => list.Run(new()))).Total);
        Assert.Equal(HttpStatusCode.OK, (await Send(Photo, "a.png", 1)).Status);
        Assert.Equal("2号梯", (await app.As("wang").Do((RequestList list) => list.Run(new()))).Rows.Single().Subject);
    }

    [Theory, OnEveryDatabase]
    public async Task A_report_that_is_refused_leaves_no_photo_behind(Database on)
    {
        var folder = Directory.CreateTempSubdirectory("steward-files").FullName;
        await using var app = await StewardApp.Start(on, b => b.Services.AddSingleton<IFileStore>(new DiskStore(new FileSettings { Folder = folder })));
        var address = await Address(app, await Lift(app));
        async Task<Page> Send(byte[] second, string name) => await (await app.Nobody().Open(address)).Send("report", [("Words", "看附件")], [("Photos", "a.png", Photo), ("Photos", name, second)]);
        Assert.Contains("Only photos", (await Send([.. "%PDF-1.7\n"u8, .. new byte[100]], "b.pdf")).Text);
        Assert.Contains("Only photos", (await Send([0x50, 0x4B, 0x03, 0x04, .. new byte[100]], "b.zip")).Text);
        Assert.Contains("Only photos", (await Send([.. "#!AMR\n"u8, .. new byte[100]], "b")).Text);
        Assert.Contains("may be damaged", (await Send([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100]], "b.jpg")).Text);
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal(HttpStatusCode.OK, (await Send(Photo, "b.png")).Status);
        Assert.NotEmpty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_strangers_send_is_smaller_than_what_colleagues_may()
    {
        await using var app = await StewardApp.Start(Database.Sqlite, b => b.Services.AddSingleton(new FileSettings { LargestOpenFormMegabytes = 1 }));
        var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[(1 << 20) + 9000]), "Model.Photos", "huge.jpg" } };
        var answer = await app.Nobody().Http.PostAsync(await Address(app, await Lift(app)), content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("at most 1 MB", await answer.Content.ReadAsStringAsync());
    }
}
