using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class ComplaintTests
{
    private static readonly ResolveRequest.Form Settled = new() { Resolution = "已书面答复。", Cause = "门岗未登记", Remedy = "再培训并抽查", Outcome = "业户认可" };

    private static async Task<RequestId> Complain(StewardApp app, string subject = "陌生人跟进单元门", string house = "3-2-1801")
    {
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = subject, House = house }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        return id;
    }

    private static Task Judge(StewardApp app, RequestId id, Grade grade, string who = "wang", GradeGround? ground = null) =>
        app.As(who).Do((GradeComplaint judge) => judge.Run(id, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = grade, Ground = ground }));

    private static async Task<string> Refusal(Task act) => (await Assert.ThrowsAsync<Refused>(() => act)).Message;

    [Theory, OnEveryDatabase]
    public async Task It_is_settled_only_graded_with_cause_measure_reply_and_result(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, id) = (app.As("wang"), await Complain(app));
        Assert.Contains("Grade this complaint first", await Refusal(wang.Do((ResolveRequest resolve) => resolve.Run(id, Settled))));
        await Judge(app, id, Grade.Minor);
        Assert.Contains("is missing", await Refusal(wang.Do((ResolveRequest resolve) => resolve.Run(id, new() { Resolution = "已答复。" }))));
        Assert.Equal(RequestState.Accepted, (await wang.Do((ShowRequest show) => show.Run(id))).State);
        await wang.Do((RecordFindings record) => record.Run(id, new() { Cause = "门岗未登记", Remedy = "再培训" }));

        var page = await wang.Open($"/requests/{id}?do=Resolve");
        Assert.Equal("门岗未登记", page.Value("act-Resolve", "Cause"));
        page = await page.Send("act-Resolve", ("Outcome", "业户认可"), ("Resolution", "已当面致歉并加强登记。"));

        var settled = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.Resolved, "再培训", "业户认可"), (settled.State, settled.Findings.Remedy, settled.Findings.Outcome));
        Assert.DoesNotContain(RequestAction.Answer, (await wang.Do((ShowRequest show) => show.Run(app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "态度" })).Result))).Open);
    }

    [Theory, OnEveryDatabase]
    public async Task The_grade_decides_who_answers_and_who_hears_of_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin, zhou, id) = (app.As("wang"), app.As("lin"), app.As("zhou"), await Complain(app));

        await Judge(app, id, Grade.Important);
        Assert.Contains("answers this complaint", await Refusal(wang.Do((ResolveRequest resolve) => resolve.Run(id, Settled))));
        Assert.Equal(1, await Told(app, "lin"));
        Assert.Contains("lowers the grade", await Refusal(Judge(app, id, Grade.Minor)));
        await lin.Do((ResolveRequest resolve) => resolve.Run(id, Settled));

        var grave = await Complain(app, "掉落的灯罩砸伤了人");
        await Judge(app, grave, Grade.Major, ground: GradeGround.LossOrInjury);
        Assert.Contains("answers this complaint", await Refusal(lin.Do((ResolveRequest resolve) => resolve.Run(grave, Settled))));
        Assert.Contains("proposal", await Refusal(zhou.Do((ResolveRequest resolve) => resolve.Run(grave, Settled))));
        await lin.Do((GradeComplaint judge) => judge.Run(grave, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = Grade.Major, Note = "再看一遍" }));
        Assert.Equal([id, grave], (await lin.Do((RequestList list) => list.Run(new() { Responsibility = Responsibility.Service }))).Rows.Select(r => r.Id).OrderBy(r => r.Value));
        Assert.Equal(grave, Assert.Single((await lin.Do((RequestList list) => list.Run(new() { Grade = Grade.Major }))).Rows).Id);
    }

    [Theory, OnEveryDatabase]
    public async Task A_proposal_goes_back_and_forth_until_the_manager_approves(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhou, id) = (app.As("wang"), app.As("zhou"), await Complain(app));
        await Judge(app, id, Grade.Major);
        var page = await (await wang.Open($"/requests/{id}")).Send("propose", ("Body", "陪同就医，费用先行垫付，两日内书面答复。"), ("Submit", "true"));

        Assert.Contains("approves this proposal", await Refusal(app.As("lin").Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }))));
        await Assert.ThrowsAsync<Invalid>(() => zhou.Do((DecideProposal decide) => decide.Run(id, new() { Approves = false })));
        page = await (await zhou.Open($"/requests/{id}")).Send("decide", ("Approves", "false"), ("Verdict", "补充费用预算。"));
        page = await wang.Open($"/requests/{id}");
        Assert.Contains("补充费用预算。", page.Text);
        await page.Send("propose", ("Body", "陪同就医，费用约 800 元先行垫付，两日内书面答复。"), ("Submit", "true"));
        await Assert.ThrowsAsync<Refused>(() => wang.Do((WriteProposal write) => write.Run(id, new() { Body = "悄悄改掉已经提交的方案。" })));
        await (await zhou.Open($"/requests/{id}")).Send("decide", ("Approves", "true"));
        await zhou.Do((ResolveRequest resolve) => resolve.Run(id, Settled));

        Assert.Contains("calls back", await Refusal(app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied }))));
        Assert.Equal(Rank.Manager, Assert.Single((await zhou.Do((DueCallBacks due) => due.Run(new() { Later = true }))).Rows).Calls);
        await zhou.Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied, CloseToo = true }));
        Assert.Equal(RequestState.Closed, (await wang.Do((ShowRequest show) => show.Run(id))).State);

        var story = (await wang.Do((ShowRequest show) => show.Run(id))).Story.Moves.Select(m => m.Action).ToArray();
        Assert.Equal(["Submit", "Return", "Submit", "Approve"], story.Where(a => a is "Submit" or "Return" or "Approve"));
        Assert.Equal(2, await Told(app, "wang"));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_approves_what_they_proposed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Complain(app);
        await Judge(app, id, Grade.Major);
        await app.As("zhou").Do((WriteProposal write) => write.Run(id, new() { Body = "我自己写、自己批准。", Submit = true }));
        Assert.Contains("their own", await Refusal(app.As("zhou").Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }))));
    }

    [Theory, OnEveryDatabase]
    public async Task As_many_households_as_the_site_says_make_a_group_complaint(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, first) = (app.As("wang"), await Complain(app, "半夜施工"));
        await Link(first, await Complain(app, "又是半夜施工"));
        var other = await Complain(app, "夜里有电钻声", house: "3-2-1802");
        await Link(other, first);
        Assert.Null((await wang.Do((ShowComplaint show) => show.Run(first))).GroupSince);
        var third = await Complain(app, "吵得睡不着", house: "3-2-101");
        await Link(third, other);

        var shown = await wang.Do((ShowComplaint show) => show.Run(first));
        Assert.Equal((Grade.Major, GradeGround.Group, Rank.Manager), (shown.Grade, shown.Ground, shown.Rule.Answers));
        Assert.Equal(4, (await wang.Do((RequestList list) => list.Run(new() { Group = true }))).Total);
        Assert.Equal(4, await Told(app, "zhou"));

        async Task Link(RequestId one, RequestId two) => await wang.Do(async (LinkRequests link) => await link.Run(one, new() { Number = (await wang.Do((ShowRequest show) => show.Run(two))).Number }));
    }

    [Theory, OnEveryDatabase]
    public async Task What_stays_unsolved_for_a_month_becomes_major_by_itself(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (old, outside) = (await Complain(app), await Complain(app, "外面马路吵"));
        await Judge(app, old, Grade.Minor);
        await app.As("wang").Do((GradeComplaint judge) => judge.Run(outside, new() { Validity = Validity.NotValid, Note = "市政道路，不归物业" }));
        app.Clock.Advance(TimeSpan.FromDays(29));
        await Night(app);
        Assert.Equal(Grade.Minor, (await app.As("wang").Do((ShowComplaint show) => show.Run(old))).Grade);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Night(app);
        await Night(app);

        var shown = await app.As("wang").Do((ShowComplaint show) => show.Run(old));
        Assert.Equal((Grade.Major, GradeGround.LongUnsolved), (shown.Grade, shown.Ground));
        Assert.Equal(1, await Told(app, "zhou"));
        Assert.Null((await app.As("wang").Do((ShowComplaint show) => show.Run(outside))).Grade);
    }

    [Theory, OnEveryDatabase]
    public async Task A_site_decides_otherwise_from_a_day_on(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var before = await Complain(app);
        await app.As("zhou").Do((ChangeSetting change) => change.Run("complaints.minor.answers", new() { Value = "Head" }));
        await Assert.ThrowsAsync<Invalid>(() => app.As("zhou").Do((ChangeSetting change) => change.Run("complaints.minor.answers", new() { Value = "Nobody" })));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Judge(app, before, Grade.Minor);

        Assert.Contains("answers this complaint", await Refusal(app.As("wang").Do((ResolveRequest resolve) => resolve.Run(before, Settled))));
        Assert.Contains("Head", (await app.As("zhou").Open("/admin/settings?Key=complaints.minor.answers")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Residents_see_the_reply_and_nothing_of_the_grading(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wu").Report(app, "楼上夜里很吵", RequestType.Complaint);
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("wang").Settle(id, "已上门沟通。");

        var page = await app.As("wu").Open($"/portal/requests/{id}");
        Assert.Contains("已上门沟通。", page.Text);
        Assert.DoesNotContain("加强巡查", page.Document.DocumentElement.OuterHtml);
        Assert.DoesNotContain("Minor", page.Text);
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((ShowComplaint show) => show.Run(id)));
    }

    private static Task Night(StewardApp app) => app.Services.GetRequiredService<JobRunner>().Run("Raise complaints long unsolved", default);

    private static Task<int> Told(StewardApp app, string who)
    {
        var account = app.As(who).Account;
        return app.Look(db => db.Set<Notification>().CountAsync(n => n.Account == account && n.Kind == "complaint"));
    }
}
