using System.Net;
using AngleSharp.Dom;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Knowledge;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class KnowledgePageTests
{
    private const string Nasty = """
        <script>alert(1)</script> <img src=x onerror=alert(2)> <b onclick="alert(3)">粗</b>

        [甲](javascript:alert(4)) [乙](JaVaScRiPt&#58;alert(5)) [丙](data:text/html,x) [丁](//evil.example) [戊](/\evil.example) <javascript:alert(6)> ![图](https://evil.example/a.png)

        [ref]: javascript:alert(7)

        [己][ref] [好](https://example.com/a?b=1&c=2 "好\" onmouseover=\"alert(8)") [电话](tel:057188880000) [本站](/portal/report) <https://example.org>

        | 一 | 二 |
        |---|---|
        | <script>alert(9)</script> | **重** |
        """;

    [Theory, OnEveryDatabase]
    public async Task Whatever_is_written_no_script_gets_into_the_page(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("lin").Do((WriteArticle write) => write.Run(new() { Question = "<script>alert(0)</script>", FullAnswer = Nasty, ForResidents = true, PublishNow = true }));
        foreach (var (who, address) in new[] { ("wang", $"/service-desk/knowledge/{id}"), ("wang", $"/service-desk/knowledge/{id}/print"), ("wang", $"/service-desk/knowledge/{id}/editions"), ("wu", $"/portal/questions/{id}") })
        {
            var page = await app.As(who).Open(address);
            var words = page.Find(".article-words")!;
            Assert.Empty(words.QuerySelectorAll("script, img, b, iframe, object, style"));
            Assert.Empty(words.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).Select(a => a.Name));
            Assert.Equal(["/portal/report", "https://example.com/a?b=1&c=2", "https://example.org", "tel:057188880000"], words.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
            Assert.All(words.QuerySelectorAll("a[href^=http]"), a => Assert.Contains("noopener", a.GetAttribute("rel")));
            Assert.Equal("重", words.QuerySelector("table strong")!.TextContent);
            Assert.Contains("alert(1)", words.TextContent);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_nests_without_end_is_refused_in_the_writers_words(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var endless in new[] { new string('>', 15_000) + "深", string.Concat(Enumerable.Repeat("[", 15_000)), string.Concat(Enumerable.Repeat("- ", 8_000)) + "深" })
        {
            try { await app.As("lin").Do((WriteArticle write) => write.Run(new() { Question = "太深", FullAnswer = endless })); }
            catch (Invalid invalid) { Assert.Equal("FullAnswer", invalid.Faults.Single().Field); }
        }
        foreach (var row in (await app.As("lin").Do((ArticleList list) => list.Run(new()))).Rows)
            Assert.Equal(HttpStatusCode.OK, (await app.As("lin").Open($"/service-desk/knowledge/{row.Id}")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task An_answer_is_written_looked_at_and_changed_without_scripts(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var form = await app.As("lin").Open("/service-desk/knowledge/new");
        var preview = await form.Send("article", ("Question", "宠物登记"), ("FullAnswer", "## 登记\n\n**带犬证**"), ("Preview", "true"));
        Assert.Equal("带犬证", preview.Find("#preview .article-words strong")!.TextContent);
        Assert.Equal("宠物登记", preview.Value("article", "Question"));
        Assert.Empty((await app.As("lin").Do((ArticleList list) => list.Run(new()))).Rows);

        var faulty = await preview.Send("article", ("Question", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, faulty.Status);
        var saved = await faulty.Send("article", ("Question", "宠物登记"), ("PublishNow", "true"));
        Assert.Contains("带犬证", saved.Text);
        var edit = await saved.Follow("Edit");
        var refused = await edit.Send("article", ("FullAnswer", "改"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var changed = await refused.Send("article", ("FullAnswer", "改过了"), ("WhatChanged", "精简"));
        Assert.Contains("Edition 2", changed.Text);
        Assert.Contains("精简", changed.Text);

        Assert.Contains("You may not do this.", (await app.As("wang").Open("/service-desk/knowledge/new")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open(saved.Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.As("wang").Http.GetAsync("/api/service-desk/knowledge/export.xlsx")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task An_answer_goes_into_the_reply_without_scripts_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("lin").Do((WriteArticle write) => write.Run(new() { Question = "放行条怎么办", KeyWords = "放行条", Answer = "带身份证到前台。", FullAnswer = "带身份证到前台开条，当天有效。", PublishNow = true }));
        var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Inquiry, Subject = "问放行条怎么开" }));
        var page = await app.As("wang").Open($"/requests/{request}?do=Answer");
        var put = await app.As("wang").Open(page.Find("#do [data-article]")!.GetAttribute("href")!);
        Assert.Equal("带身份证到前台。", put.Value("act-Answer", "Answer"));
        await put.Send("act-Answer");
        Assert.Equal(1, (await app.As("lin").Do((ShowArticle show) => show.Run(id))).Article.Uses);
    }

    [Theory, OnEveryDatabase]
    public async Task It_counts_into_how_many_replies_an_answer_went(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("lin").Do((WriteArticle write) => write.Run(new() { Question = "装修前要办什么手续", FullAnswer = "带身份证", PublishNow = true }));
        var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Inquiry, Subject = "装修手续" }));
        Task Answer() => app.As("wang").Do((AnswerRequest answer) => answer.Run(request, new() { Answer = "带身份证", Used = [id, ArticleId.New()] }), key: "once");
        await Answer();
        await Answer();
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Inquiry, Subject = "装修押金", Answer = "没有押金", Used = [id] }));
        Assert.Equal(2, (await app.As("lin").Do((ShowArticle show) => show.Run(id))).Article.Uses);
        Assert.Equal([id], (await app.As("wang").Do((ArticleList list) => list.Run(new() { Sort = "-used" }))).Rows.Select(r => r.Id));
    }
}
