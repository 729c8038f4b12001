using System.Net;
using System.Text;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Files;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class EnclosureTests
{
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static readonly byte[] Sound = [.. Encoding.ASCII.GetBytes("OggS"), .. new byte[60]];

    [Theory, OnEveryDatabase]
    public async Task Photos_and_recordings_can_be_added_later_by_desk_worker_and_program(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao, wu) = (app.As("wang"), app.As("zhao"), app.As("wu"));
        var request = await wu.Report(app, "厨房水龙头漏水");
        var order = await app.Send(request);
        await zhao.Do((AcceptOrder accept) => accept.Run(order, new()));

        var page = await wang.Open($"/requests/{request}");
        await page.Send("remark", [("CustomerMayRead", "true")], [("Photos", "现场.png", Photo), ("Voice", "来电.ogg", Sound)]);
        await (await zhao.Open($"/my-orders/{order}")).Send("photos", [("Taken", "Before")], [("Photos", "修前.png", Photo)]);
        var answer = await wang.Http.PostAsync($"/api/service-desk/requests/{request}/files", Multipart("内部看看", "台账.png", Photo));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var story = (await wang.Do((ShowRequest show) => show.Run(request))).Story;
        Assert.Equal([AttachmentKind.Photo, AttachmentKind.Photo, AttachmentKind.Before, AttachmentKind.Voice], story.Files.Select(f => f.Kind).Order());
        Assert.Equal("内部看看", story.Remarks.Single().Words);
        Assert.Equal(new HashSet<string> { "现场.png", "来电.ogg", "修前.png" }, (await wu.Do((FollowRequest follow) => follow.Run(request))).Entries.SelectMany(e => e.Files ?? []).Select(f => f.Name).ToHashSet());
        Assert.NotNull((await wang.Open($"/requests/{request}")).Find(".photos a.photo"));
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_worker_did_is_offered_as_the_resolution(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var request = await app.As("wu").Report(app, "厨房水龙头漏水");
        var order = await app.Send(request);
        await app.As("zhao").Arrives(order);
        await app.As("zhao").Finishes(order);

        var page = await app.As("wang").Open($"/requests/{request}?do=Resolve");
        Assert.Equal("已更换阀芯，不再漏水。", page.Value("act-Resolve", "Resolution"));
        await page.Send("act-Resolve");
        Assert.Equal("已更换阀芯，不再漏水。", (await app.As("wang").Do((ShowRequest show) => show.Run(request))).Resolution);

        await app.As("wang").Do((ReopenRequest reopen) => reopen.Run(request, new() { Reason = "又漏了" }));
        Assert.Null((await app.As("wang").Do((ShowRequest show) => show.Run(request))).WorkDone);
    }

    [Fact]
    public async Task Nothing_at_all_is_not_added()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var request = await app.As("wu").Report(app, "厨房水龙头漏水");
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((RemarkOnRequest remark) => remark.Run(request, new())));
    }

    private static MultipartFormDataContent Multipart(string words, string name, byte[] file) => new() { { new StringContent(words), "words" }, { new ByteArrayContent(file), "files", name } };
}
