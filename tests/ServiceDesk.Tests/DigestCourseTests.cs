using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Digests;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class DigestCourseTests
{
    private static Task<int> Told(StewardApp app, string who) => app.Look(db => db.Set<Notification>().CountAsync(n => n.Account == app.As(who).Account && n.Kind.StartsWith("digest")));

    [Theory, OnEveryDatabase]
    public async Task It_goes_to_the_head_comes_back_with_words_and_goes_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await DigestTests.Open(app, "灯不亮");
        app.Clock.Advance(TimeSpan.FromDays(7));
        var (wang, lin, id) = (app.As("wang"), app.As("lin"), await DigestTests.Draft(app));
        var page = await (await wang.Open($"/service-desk/digests/{id}")).Send("act-Submit");
        Assert.Equal((1, 1), (await Told(app, "lin"), await Told(app, "zhou")));

        page = await lin.Open($"/service-desk/digests/{id}?do=Return");
        await page.Send("act-Return", ("Verdict", "请补充原因分析"));
        Assert.Equal(1, await Told(app, "wang"));
        Assert.Contains("请补充原因分析", (await wang.Open($"/service-desk/digests/{id}")).Text);

        page = await wang.Open($"/service-desk/digests/{id}/edit");
        await page.Send("revise", ("Summary", "一件报修。"), ("Points[0].Matter", "照明"), ("Points[0].Measure", "换灯"));
        Assert.Equal(DigestState.Draft, (await wang.Do((ShowDigest show) => show.Run(id))).State);
        await wang.Do((SubmitDigest submit) => submit.Run(id, new()));
        await wang.Do((TakeBackDigest takeBack) => takeBack.Run(id, new()));
        await wang.Do((SubmitDigest submit) => submit.Run(id, new()));
        await lin.Do((ApproveDigest approve) => approve.Run(id, new()));
        Assert.Equal("换灯", (await wang.Do((ShowDigest show) => show.Run(id))).Document.Points.Single().Measure);
    }

    [Theory, OnEveryDatabase]
    public async Task The_author_does_not_approve_even_as_head(Database on)
    {
        await using var app = await StewardApp.Start(on);
        app.Clock.Advance(TimeSpan.FromDays(7));
        var (lin, id) = (app.As("lin"), await DigestTests.Draft(app, who: "lin"));
        await lin.Do((SubmitDigest submit) => submit.Run(id, new()));
        Assert.DoesNotContain(DigestAction.Approve, (await lin.Do((ShowDigest show) => show.Run(id))).Open);
        Assert.Contains("of their own", (await Assert.ThrowsAsync<Refused>(() => lin.Do((ApproveDigest approve) => approve.Run(id, new())))).Message);
        await app.As("zhou").Do((ApproveDigest approve) => approve.Run(id, new()));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_wrote_in_it_does_not_approve_what_another_submits(Database on)
    {
        await using var app = await StewardApp.Start(on);
        app.Clock.Advance(TimeSpan.FromDays(7));
        var (lin, id) = (app.As("lin"), await DigestTests.Draft(app));
        await lin.Do((ReviseDigest revise) => revise.Run(id, new() { Summary = "平稳。" }));
        await app.As("wang").Do((SubmitDigest submit) => submit.Run(id, new()));
        Assert.DoesNotContain(DigestAction.Approve, (await lin.Do((ShowDigest show) => show.Run(id))).Open);
        Assert.Contains("of their own", (await Assert.ThrowsAsync<Refused>(() => lin.Do((ApproveDigest approve) => approve.Run(id, new())))).Message);
        await app.As("zhou").Do((ApproveDigest approve) => approve.Run(id, new()));
    }

    [Theory, OnEveryDatabase]
    public async Task Other_sites_see_nothing_of_it_and_others_here_only_what_is_approved(Database on)
    {
        await using var app = await StewardApp.Start(on);
        app.Clock.Advance(TimeSpan.FromDays(7));
        var id = await DigestTests.Draft(app);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowDigest show) => show.Run(id)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((DraftDigest draft) => draft.Run(new() { Site = app.Site, From = DigestTests.Monday, To = DigestTests.Sunday })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("zhao").Do((ShowDigest show) => show.Run(id)));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((DraftDigest draft) => draft.Run(new() { Site = app.Site, From = DigestTests.Monday, To = DigestTests.Monday })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((ShowDigest show) => show.Run(id)));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Http.GetAsync($"/api/service-desk/digests/{id}/document.docx")).StatusCode);

        await app.As("wang").Do((SubmitDigest submit) => submit.Run(id, new()));
        await app.As("lin").Do((ApproveDigest approve) => approve.Run(id, new()));
        Assert.Equal(id, (await app.As("zhao").Do((ShowDigest show) => show.Run(id))).Id);
        await app.As("lin").Do((SendDigest send) => send.Run(id, new() { To = [app.As("zhao").Account] }));
        Assert.Equal(1, await Told(app, "zhao"));
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((SendDigest send) => send.Run(id, new() { To = [app.As("liu").Account] })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((SendDigest send) => send.Run(id, new())));
    }

    [Theory, OnEveryDatabase]
    public async Task The_job_drafts_each_week_once_even_from_two_nodes(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await DigestTests.Open(app, "灯不亮");
        app.Clock.Advance(TimeSpan.FromDays(7));
        await using var node = await app.AnotherNode();
        await Task.WhenAll(Run(app.Services), Run(node.Services));
        await Run(app.Services);

        var digest = await app.Look(db => db.Set<Digest>().SingleAsync());
        Assert.Equal((app.Site, DigestTests.Monday, DigestTests.Sunday, 1), (digest.Site, digest.From, digest.To, digest.Received));
        Assert.Null(digest.Author);
        Assert.Equal(1, await Told(app, "wang"));
        Assert.Contains("already", (await Assert.ThrowsAsync<Refused>(() => DigestTests.Draft(app))).Message);
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Contains("2026-03-02", (await app.As("lin").Open("/")).Text);
        await node.StopAsync();

        static async Task Run(IServiceProvider services)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem();
            await ActivatorUtilities.CreateInstance<DraftWeekly>(scope.ServiceProvider).Run(default);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Bad_days_are_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Assert.ThrowsAsync<Invalid>(() => DigestTests.Draft(app, DigestTests.Sunday, DigestTests.Monday));
        await Assert.ThrowsAsync<Invalid>(() => DigestTests.Draft(app, new(2020, 1, 1), new(2026, 1, 1)));
        await Assert.ThrowsAsync<Invalid>(() => DigestTests.Draft(app, new(2027, 1, 1), new(2027, 1, 7)));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((DraftDigest draft) => draft.Run(new() { Site = app.Site })));
    }

    [Theory, OnEveryDatabase]
    public async Task Its_files_open_and_name_nobody(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var house in new[] { "3-2-1801", "3-2-1802", "3-2-102" }) await DigestTests.Open(app, "2号梯又停了，请打13912345678找吴晓梅", RequestType.Complaint, house, phone: "13912345678");
        await DigestTests.Open(app, "2号梯又停了", RequestType.Complaint, "3-2-1801");
        var id = await DigestTests.Draft(app);
        var http = app.As("wang").Http;

        using var word = new ZipArchive(await http.GetStreamAsync($"/api/service-desk/digests/{id}/document.docx"));
        using var body = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        var text = await body.ReadToEndAsync();
        Assert.Contains("2号梯", text);
        using var book = new MemoryStream(await http.GetByteArrayAsync($"/api/service-desk/digests/{id}/figures.xlsx"));
        Assert.True(MiniExcelLibs.MiniExcel.GetSheetNames(book).Count > 3);
        var print = (await app.As("lin").Open($"/service-desk/digests/{id}/print")).Text;
        var kept = await app.Look(db => db.Set<Digest>().Select(d => d.Figures).SingleAsync());
        foreach (var said in new[] { text, print, kept }) Assert.DoesNotContain("13912345678", said);
        Assert.Contains("3-2-1801", print);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_site_recommends_is_proposed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var noise = await app.Look(db => db.Set<Steward.ServiceDesk.Categories.Category>().Where(c => c.Code == "noise").Select(c => c.Id).SingleAsync());
        await app.As("wang").Do((KeepAdvice keep) => keep.Run(noise, new() { Site = app.Site, Measure = "夜间巡查两次", By = "秩序部", Days = 5 }));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((KeepAdvice keep) => keep.Run(noise, new() { Site = app.Site, Measure = "不管" })));
        foreach (var subject in new[] { "楼上半夜太吵", "广场舞扰民" }) await DigestTests.Open(app, subject, RequestType.Complaint, category: noise);
        var id = await DigestTests.Draft(app);
        var point = (await app.As("wang").Do((ShowDigest show) => show.Run(id))).Document.Points.Single();
        Assert.Equal(("夜间巡查两次", "秩序部", DigestTests.Sunday.AddDays(5)), (point.Measure, point.By, point.DueOn));
    }
}
