using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Replies;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class ReplyTests
{
    private static Task<ReplyId> Add(StewardApp app, string name, string text, ReplyPurpose purpose = ReplyPurpose.Answer, Action<ReplyTemplateFields>? change = null)
    {
        var form = new ReplyTemplateFields { Name = name, Text = text, Purpose = purpose, Order = 10 };
        change?.Invoke(form);
        return app.As("lin").Do((AddReply add) => add.Run(form));
    }

    private static Task<RequestId> Asked(StewardApp app, RequestType type = RequestType.Inquiry, CategoryId? category = null) =>
        app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = type, Category = category, House = "3-2-1801", ContactName = "吴晓梅", Subject = "想问装修手续" }));

    private static async Task<IReadOnlyList<RepliesFor.Row>> For(StewardApp app, RequestId request, ReplyPurpose purpose = ReplyPurpose.Answer) =>
        (await app.As("wang").Do((RepliesFor replies) => replies.Run(new(request, purpose)))).Replies;

    [Theory, OnEveryDatabase]
    public async Task Fields_fill_themselves_in_and_a_gap_cannot_be_sent(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Add(app, "已答复", "{业户}您好，{房号}的“{subject}”（{编号}）由{worker}办理。{客服} {Site Phone} {小区} {today} {受理时间}");
        var request = await Asked(app);
        var number = (await app.As("wang").Do((ShowRequest show) => show.Run(request))).Number;
        var filled = Assert.Single(await For(app, request));
        Assert.True(filled.HasGaps);
        Assert.Equal($"吴晓梅您好，3-2-1801的“想问装修手续”（{number}）由【？worker】办理。王敏 0571-88880000 翠湖花园 2026-03-02 2026-03-02 09:00", filled.Words);

        foreach (var unfit in new[] { filled.Words, "{业户}您好", "还差【?金额】元" })
        {
            var refused = await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((AnswerRequest answer) => answer.Run(request, new() { Answer = unfit })));
            Assert.Equal("There is still a gap to fill in: {1}", refused.Faults.Single().Sentence);
            await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((RemarkOnRequest remark) => remark.Run(request, new() { Words = unfit, CustomerMayRead = true })));
            await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((ResolveRequest resolve) => resolve.Run(request, new() { Resolution = unfit })));
            await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "问", Type = RequestType.Inquiry, Answer = unfit })));
        }
        await app.As("wang").Do((RemarkOnRequest remark) => remark.Run(request, new() { Words = "给同事：{业户}一栏待补【？金额】" }));
        await app.As("wang").Do((AnswerRequest answer) => answer.Run(request, new() { Answer = filled.Words.Replace("【？worker】", "前台") + "【通知】{a: 1}" }));
    }

    [Theory, OnEveryDatabase]
    public async Task The_worker_sent_and_the_time_agreed_are_known(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Add(app, "修好了", "{维修人员}已修好，{预约时间}", ReplyPurpose.Resolve);
        var request = await Asked(app, RequestType.Repair);
        Assert.Equal("【？维修人员】已修好，【？预约时间】", (await For(app, request, ReplyPurpose.Resolve)).Single().Words);
        await app.Send(request);
        Assert.Equal("赵师傅已修好，【？预约时间】", (await For(app, request, ReplyPurpose.Resolve)).Single().Words);
    }

    [Theory, OnEveryDatabase]
    public async Task Fields_that_nobody_knows_are_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var wrong in new[] { "{顾客}您好", "{}", "{业户您好", "业户}您好", "{{业户}}", "{{0}}" })
            Assert.Equal("Text", (await Assert.ThrowsAsync<Invalid>(() => Add(app, "错的", wrong))).Faults.Single().Field);
        var id = await Add(app, "对的", "{ 业户 }您好，{Customer}");
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((EditReply edit) => edit.Run(id, new() { Name = "对的", Text = "{x}" })));
        Assert.Equal("吴晓梅您好，吴晓梅", (await For(app, await Asked(app))).Single().Words);
    }

    [Theory, OnEveryDatabase]
    public async Task What_fits_is_offered_in_its_order_and_retired_ones_no_more(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var fitOut = await app.Look(db => db.Set<Category>().Where(c => c.Type == RequestType.Inquiry && c.Code == "fit-out").Select(c => c.Id).SingleAsync());
        await Add(app, "后面", "后面", change: f => f.Order = 20);
        var first = await Add(app, "先前", "先前", change: f => f.Order = 5);
        await Add(app, "装修专用", "装修", change: f => (f.Category, f.Order) = (fitOut, 90));
        await Add(app, "报修用", "报修", change: f => f.Type = RequestType.Repair);
        await Add(app, "挂起用", "等配件", ReplyPurpose.Hold);
        Assert.Equal(["先前", "后面"], (await For(app, await Asked(app))).Select(r => r.Title));
        Assert.Equal(["装修专用", "先前", "后面"], (await For(app, await Asked(app, category: fitOut))).Select(r => r.Title));
        Assert.Equal(["挂起用"], (await For(app, await Asked(app), ReplyPurpose.Hold)).Select(r => r.Title));
        await app.As("lin").Do((EditReply edit) => edit.Run(first, new() { Name = "先前", Text = "先前", Retired = true, Version = 1 }));
        Assert.Equal(["后面"], (await For(app, await Asked(app))).Select(r => r.Title));
        Assert.DoesNotContain((await app.As("lin").Do((ReplyList list) => list.Run(new()))).Rows, r => r.Title == "先前");
        Assert.Contains((await app.As("lin").Do((ReplyList list) => list.Run(new() { Retired = true }))).Rows, r => r.Title == "先前");
        await Assert.ThrowsAsync<Refused>(() => app.As("admin").Do((EditReply edit) => edit.Run(first, new() { Name = "迟到", Text = "迟到", Version = 1 })));
    }

    [Theory, OnEveryDatabase]
    public async Task They_are_kept_by_the_head_and_seen_only_where_they_hold(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Add(app, "已答复", "已答复");
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowReply show) => show.Run(id)));
        Assert.Empty((await app.As("liu").Do((ReplyList list) => list.Run(new()))).Rows);
        await Assert.ThrowsAsync<NotFound>(async () => await app.As("liu").Do(async (RepliesFor replies) => await replies.Run(new(await Asked(app), ReplyPurpose.Answer))));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((AddReply add) => add.Run(new() { Name = "我的", Text = "我的" })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((ShowReply show) => show.Run(id)));
        Assert.Contains("已答复", (await app.As("wang").Open($"/service-desk/replies/{id}")).Text);
        var again = await app.As("lin").Do((AddReply add) => add.Run(new() { Name = "一次", Text = "一次" }), key: "one");
        Assert.Equal(again, await app.As("lin").Do((AddReply add) => add.Run(new() { Name = "一次", Text = "一次" }), key: "one"));
    }

    [Theory, OnEveryDatabase]
    public async Task One_is_chosen_and_sent_without_scripts(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Add(app, "已答复您", "{业户}您好，已答复，共【？金额】元");
        await Add(app, "进度", "{业户}您好，正在办理", ReplyPurpose.Remark);
        var request = await Asked(app);
        var remark = await (await app.As("wang").Open($"/requests/{request}")).Follow("进度");
        Assert.Equal("吴晓梅您好，正在办理", remark.Value("remark", "Words"));
        Assert.Contains("吴晓梅您好，正在办理", (await remark.Send("remark")).Text);
        var put = await (await app.As("wang").Open($"/requests/{request}?do=Answer")).Follow("已答复您");
        Assert.Equal("吴晓梅您好，已答复，共【？金额】元", put.Value("act-Answer", "Answer"));
        var refused = await put.Send("act-Answer");
        Assert.Contains("There is still a gap to fill in: 【？金额】", refused.Text);
        await refused.Send("act-Answer", ("Answer", "吴晓梅您好，已答复，共10元"));
        Assert.Equal("吴晓梅您好，已答复，共10元", (await app.As("wang").Do((ShowRequest show) => show.Run(request))).Resolution);
    }

    [Theory, OnEveryDatabase]
    public async Task A_call_is_answered_by_a_template_while_it_is_logged(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Add(app, "已答复您", "{业户}您好，{房号}的“{事项}”已答复，编号{编号}，{服务电话}");
        Task<IReadOnlyList<RepliesFor.Row>> Typed(RequestType type) => app.As("wang").Do((RepliesWhileLogging replies) => replies.Run(new() { Type = type, House = "3-2-1801", Subject = "几点关门", ContactName = "吴晓梅" }));
        var offered = Assert.Single(await Typed(RequestType.Inquiry));
        Assert.Equal("吴晓梅您好，3-2-1801的“几点关门”已答复，编号{number}，0571-88880000", offered.Words);
        Assert.False(offered.HasGaps);
        Assert.Empty(await Typed(RequestType.Complaint));

        var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Inquiry, House = "3-2-1801", Subject = "几点关门", Answer = offered.Words }));
        var seen = await app.As("wang").Do((ShowRequest show) => show.Run(request));
        Assert.Contains($"编号{seen.Number}，", seen.Resolution);
        Assert.Contains("已答复您", (await app.As("wang").Open("/requests/new")).Text);
        Assert.Empty(await app.As("liu").Do((RepliesWhileLogging replies) => replies.Run(new() { Type = RequestType.Inquiry, Site = app.Site })));
    }
}
