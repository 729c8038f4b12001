using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Knowledge;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class KnowledgeTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static WriteArticle.Form Form(string question = "装修前要办什么手续", Action<WriteArticle.Form>? change = null)
    {
        var form = new WriteArticle.Form { Question = question, Type = RequestType.Inquiry, KeyWords = "装修 报备 开工", Answer = "带身份证和装修方案到前台登记。", FullAnswer = "## 材料\n\n- 身份证\n- 装修方案", PublishNow = true };
        change?.Invoke(form);
        return form;
    }

    private static Task<ArticleId> Written(StewardApp app, string question = "装修前要办什么手续", Action<WriteArticle.Form>? change = null) =>
        app.As("lin").Do((WriteArticle write) => write.Run(Form(question, change)));

    private static Task<ShowArticle.View> Look(StewardApp app, ArticleId id, string who = "lin") => app.As(who).Do((ShowArticle show) => show.Run(id));

    private static ArticleFields Next(ShowArticle.View of, string words, string changed) => new()
    {
        Question = of.Article.Title, Type = of.Article.Type, KeyWords = of.Article.KeyWords, Answer = of.Answer, FullAnswer = words, Sites = [.. of.Sites], ForResidents = of.Article.ForResidents, ValidUntil = of.Article.ValidUntil, WhatChanged = changed, Version = of.Article.Version,
    };

    private static Task<IReadOnlyList<LikelyAnswers.Row>> Offered(StewardApp app, string words, string who = "wang") => app.As(who).Do((LikelyAnswers find) => find.Run(new() { Subject = words }));

    [Theory, OnEveryDatabase]
    public async Task Each_change_is_an_edition_and_earlier_ones_stay_readable(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Written(app);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await Assert.ThrowsAsync<Invalid>(async () => await app.As("lin").Do(async (EditArticle edit) => await edit.Run(id, Next(await Look(app, id), "没有说明", " "))));
        var fields = Next(await Look(app, id), "## 材料\n\n- 身份证原件\n- 装修方案\n- 押金", "补押金");
        await app.As("lin").Do((EditArticle edit) => edit.Run(id, fields));

        var editions = await app.As("wang").Do((EditionList list) => list.Run(id));
        Assert.Equal([(2, "补押金", "林主管"), (1, null, "林主管")], editions.Select(e => (e.Number, e.Changed, e.ByName)));
        var compared = await app.As("wang").Do((CompareEditions compare) => compare.Run(new(id, 2)));
        Assert.Equal(["- 身份证"], compared.Lines.Where(l => l.Kind is Difference.Kind.Out).Select(l => l.Before + l.Middle + l.After));
        Assert.Equal(["- 身份证原件", "- 押金"], compared.Lines.Where(l => l.Kind is Difference.Kind.In).Select(l => l.Before + l.Middle + l.After));
        Assert.Equal("原件", compared.Lines.First(l => l.Kind is Difference.Kind.In).Middle);
        Assert.Contains("- 装修方案", (await app.As("wang").Do((CompareEditions compare) => compare.Run(new(id, 1)))).One.Words);
        await Assert.ThrowsAsync<NotFound>(() => app.As("wang").Do((CompareEditions compare) => compare.Run(new(id, 3))));

        var page = await app.As("wang").Open($"/service-desk/knowledge/{id}/editions/1");
        Assert.Contains("An earlier edition", page.Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_editors_the_second_is_told_and_what_is_sent_twice_is_written_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("lin").Do((WriteArticle write) => write.Run(Form()), key: "same");
        Assert.Equal(id, await app.As("lin").Do((WriteArticle write) => write.Run(Form()), key: "same"));
        var seen = await Look(app, id);
        await app.As("lin").Do((EditArticle edit) => edit.Run(id, Next(seen, "第一位", "第一位")), key: "edit");
        await app.As("lin").Do((EditArticle edit) => edit.Run(id, Next(seen, "第一位", "第一位")), key: "edit");
        var late = await Assert.ThrowsAsync<Refused>(() => app.As("admin").Do((EditArticle edit) => edit.Run(id, Next(seen, "第二位", "第二位"))));
        Assert.True(late.IsOvertaken);
        Assert.Equal(("第一位", 2), ((await Look(app, id)).Words, (await Look(app, id)).Article.Edition));
        Assert.Equal(2, (await app.As("wang").Do((EditionList list) => list.Run(id))).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task What_has_run_out_is_marked_offered_no_more_and_its_keeper_is_told_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Written(app, change: f => (f.ValidUntil, f.ForResidents) = (Today.AddDays(10), true));
        Assert.Single(await Offered(app, "装修要什么手续"));
        Assert.Equal([id], (await app.As("lin").Do((ArticleList list) => list.Run(new() { Freshness = Freshness.EndingSoon }))).Rows.Select(r => r.Id));
        Task Remind() => app.Itself().Do((RemindKeepers remind) => remind.Run(default));
        await Remind();
        await Remind();
        Assert.Equal(["An answer holds until 2026-03-12 only: 装修前要办什么手续"], await Told(app));

        app.Clock.Advance(TimeSpan.FromDays(11));
        await Remind();
        await Remind();
        Assert.Contains("An answer has run out on 2026-03-12: 装修前要办什么手续", await Told(app));
        Assert.Equal(2, (await Told(app)).Count);
        Assert.Empty(await Offered(app, "装修要什么手续"));
        Assert.Empty(await app.As("wu").Do((CommonQuestions list) => list.Run(new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((ReadAnswer read) => read.Run(id)));
        Assert.True(Assert.Single((await app.As("wang").Do((ArticleList list) => list.Run(new() { Freshness = Freshness.Expired }))).Rows).IsExpired);
        Assert.Contains("It held until 2026-03-12 only", (await app.As("wang").Open($"/service-desk/knowledge/{id}")).Text);

        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((ProlongArticle prolong) => prolong.Run(id, new() { ValidUntil = Today, HowItWasChecked = "已核对" })));
        await app.As("lin").Do((ProlongArticle prolong) => prolong.Run(id, new() { ValidUntil = Today.AddDays(400), HowItWasChecked = "已核对" }));
        Assert.Single(await Offered(app, "装修要什么手续"));
        Assert.Equal(2, (await Look(app, id)).Article.Edition);
    }

    private static async Task<IReadOnlyList<string>> Told(StewardApp app)
    {
        while (await app.DrainOutbox() > 0) { }
        return await app.As("lin").Do(async (MyNotifications mine) =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
            return (IReadOnlyList<string>)[.. (await mine.Run(new())).Rows.Select(n => n.Sentence)];
        });
    }

    [Theory, OnEveryDatabase]
    public async Task It_offers_itself_while_one_types_and_is_found_everywhere(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var fitOut = await Written(app);
        var fees = await app.Look(db => db.Set<Category>().Where(c => c.Type == RequestType.Inquiry && c.Code == "fees").Select(c => c.Id).SingleAsync());
        var feesAnswer = await Written(app, "物业费怎么算", f => (f.KeyWords, f.Answer, f.FullAnswer, f.Category) = ("缴费 管理费", null, "**面积**×单价", fees));
        Assert.Equal(fitOut, (await Offered(app, "请问我家要装修，开工前需要办什么")).First().Id);
        Assert.Equal(fitOut, (await Offered(app, "zxq")).Single().Id);
        Assert.Equal((feesAnswer, "面积×单价"), ((await Offered(app, "管理费多少钱")).Single() is var row ? (row.Id, row.Words) : default));
        Assert.Equal(feesAnswer, (await app.As("wang").Do((LikelyAnswers find) => find.Run(new() { Category = fees }))).Single().Id);
        Assert.Empty(await Offered(app, "电梯按钮不亮"));
        Assert.Empty(await Offered(app, ""));
        Assert.Equal([fitOut], (await app.As("wang").Do((ArticleList list) => list.Run(new() { Q = "装修方案" }))).Rows.Select(r => r.Id));
        var box = await app.As("wang").Do((SearchEverywhere search) => search.Run(new("wyf")));
        Assert.Contains(box, g => g.Kind == "Knowledge base" && g.Hits.Single().Label == "物业费怎么算");
        Assert.DoesNotContain(await app.As("wu").Do((SearchEverywhere search) => search.Run(new("wyf"))), g => g.Kind == "Knowledge base");

        var panel = await app.As("wang").Http.GetStringAsync("/api/service-desk/knowledge/panel?Subject=" + Uri.EscapeDataString("装修手续"));
        Assert.Contains($"data-article=\"{fitOut}\"", panel);
        Assert.NotNull((await app.As("wang").Open("/requests/new")).Find("answer-shelf[data-into=Answer]"));
    }

    [Theory, OnEveryDatabase]
    public async Task Residents_read_what_is_meant_for_them_and_others_their_own(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var inner = await Written(app, "接待口径");
        var open = await Written(app, "停水了找谁", f => (f.ForResidents, f.KeyWords) = (true, "停水 没水"));
        var draft = await Written(app, "还没写完", f => (f.PublishNow, f.ForResidents) = (false, true));
        Assert.Equal(["停水了找谁"], (await app.As("wu").Do((CommonQuestions list) => list.Run(new()))).Select(r => r.Title));
        Assert.Equal(["停水了找谁"], (await app.As("wu").Do((CommonQuestions list) => list.Run(new() { Words = "家里突然停水了" }))).Select(r => r.Title));
        Assert.Empty(await app.As("wu").Do((CommonQuestions list) => list.Run(new() { Words = "想投诉" })));
        Assert.DoesNotContain("到前台登记", (await app.As("wu").Do((CommonQuestions list) => list.Run(new()))).Single().Short);
        Assert.Contains("材料", (await app.As("wu").Open($"/portal/questions/{open}")).Text);
        foreach (var hidden in new[] { inner, draft }) await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((ReadAnswer read) => read.Run(hidden)));
        Assert.Empty(await app.As("ye").Do((CommonQuestions list) => list.Run(new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("ye").Do((ReadAnswer read) => read.Run(open)));
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((ShowArticle show) => show.Run(open)));

        await Assert.ThrowsAsync<NotFound>(() => Look(app, open, "liu"));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((EditionList list) => list.Run(open)));
        Assert.Empty((await app.As("liu").Do((ArticleList list) => list.Run(new()))).Rows);
        Assert.Empty(await Offered(app, "停水了", "liu"));
        await Assert.ThrowsAsync<NotFound>(() => Look(app, draft, "wang"));
        Assert.Equal(ArticleState.Draft, (await Look(app, draft, "admin")).Article.State);

        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((WriteArticle write) => write.Run(Form())));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((WithdrawArticle withdraw) => withdraw.Run(open, new() { Reason = "不对" })));
        await Assert.ThrowsAsync<Invalid>(() => Written(app, change: f => f.Sites = [app.World.OtherSite]));
    }

    [Theory, OnEveryDatabase]
    public async Task What_holds_in_several_communities_is_changed_by_whoever_keeps_them_all(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Put(new Estate.Sites.Assignment(app.World.Accounts["admin"], app.World.OtherSite));
        var id = await app.As("admin").Do((WriteArticle write) => write.Run(Form()));
        Assert.Equal(["云栖苑", "翠湖花园"], (await Look(app, id, "admin")).Article.Sites.Order());
        var seen = await Look(app, id);
        Assert.Equal(["翠湖花园"], seen.Article.Sites);
        Assert.Empty(seen.Open);
        await Assert.ThrowsAsync<Denied>(() => app.As("lin").Do((EditArticle edit) => edit.Run(id, Next(seen, "只改本小区", "改"))));
        Assert.Single(await Offered(app, "装修手续", "liu"));
    }

    [Theory, OnEveryDatabase]
    public async Task Withdrawn_answers_are_offered_no_more_and_can_come_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Written(app);
        await app.As("lin").Do((WithdrawArticle withdraw) => withdraw.Run(id, new() { Reason = "政策变了" }));
        Assert.Empty(await Offered(app, "装修手续"));
        Assert.Contains("Withdrawn", (await app.As("wang").Open($"/service-desk/knowledge/{id}")).Text);
        await app.As("lin").Do((PublishArticle publish) => publish.Run(id, new()));
        Assert.Single(await Offered(app, "装修手续"));
        var old = await Written(app, "旧的", f => (f.PublishNow, f.ValidUntil) = (false, Today.AddDays(-1)));
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((PublishArticle publish) => publish.Run(old, new())));
    }
}
