using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>There is no way round the grade of a complaint.</summary>
public sealed class ComplaintDoorTests
{
    private static readonly ResolveRequest.Form Settled = new() { Resolution = "已书面答复。", Cause = "门岗未登记", Remedy = "再培训并抽查", Outcome = "业户认可" };

    private static async Task<RequestId> Complain(StewardApp app, string house = "3-2-1801", AccountId? of = null, Grade? grade = null)
    {
        var id = await app.As("chen").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "门岗态度差", House = house, ComplainedOf = of }));
        if (grade is { } known) await Judge(app, id, known);
        return id;
    }

    private static Task Judge(StewardApp app, RequestId id, Grade grade, string who = "wang") =>
        app.As(who).Do((GradeComplaint judge) => judge.Run(id, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = grade }));

    private static async Task<string> Refusal(Task act) => (await Assert.ThrowsAsync<Refused>(() => act)).Message;
    private static Task<ShowComplaint.View> Look(StewardApp app, RequestId id) => app.As("lin").Do((ShowComplaint show) => show.Run(id));
    private static Task<RequestState> State(StewardApp app, RequestId id) => app.As("lin").Do(async (ShowRequest show) => (await show.Run(id)).State);
    private static Task Answer(StewardApp app, string who, RequestId id) => app.As(who).Do((AnswerRequest answer) => answer.Run(id, new() { Answer = "已当面致歉。" }));
    private static Task Resolve(StewardApp app, string who, RequestId id) => app.As(who).Do((ResolveRequest resolve) => resolve.Run(id, Settled));
    private static async Task Merge(StewardApp app, string who, RequestId one, RequestId into) =>
        await app.As(who).Do(async (MergeRequest merge) => await merge.Run(one, new() { Number = (await app.As("lin").Do((ShowRequest show) => show.Run(into))).Number }));
    private static async Task Link(StewardApp app, RequestId one, RequestId two) =>
        await app.As("wang").Do(async (LinkRequests link) => await link.Run(one, new() { Number = (await app.As("lin").Do((ShowRequest show) => show.Run(two))).Number }));

    [Theory, OnEveryDatabase]
    public async Task Nobody_answers_at_once_what_the_grade_reserves(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (grave, light) = (await Complain(app, grade: Grade.Major), await Complain(app, grade: Grade.Minor));
        foreach (var id in new[] { grave, light }) await app.As("wang").Do((RecordFindings record) => record.Run(id, new() { Cause = "未登记", Remedy = "再培训", Outcome = "业户认可" }));
        Assert.Contains("answers this complaint", await Refusal(Answer(app, "wang", grave)));
        Assert.Contains("proposal", await Refusal(Answer(app, "zhou", grave)));
        Assert.Equal(RequestState.New, await State(app, grave));

        await app.Send(light);
        var engineering = (await app.As("lin").Do((DepartmentList list) => list.Run(new()))).Single(d => d.Code == "engineering");
        Assert.Contains("is still", await Refusal(app.As("wang").Do((TransferRequest transfer) => transfer.Run(light, new() { Department = engineering.Id, Reason = "请工程部处理" }))));
    }

    [Theory, OnEveryDatabase]
    public async Task An_approval_holds_for_its_grade_and_its_round(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Complain(app, grade: Grade.Minor);
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await Propose("wang", "当面致歉，门岗再培训。", "lin");
        Assert.Contains("not changed any more", await Refusal(app.As("wang").Do((WriteProposal write) => write.Run(id, new() { Body = "已经批准的方案再改。" }))));
        await Judge(app, id, Grade.Major);
        Assert.Contains("graded higher or opened again", await Refusal(Resolve(app, "zhou", id)));

        var page = await app.As("wang").Open($"/requests/{id}");
        Assert.Contains("this approval holds no longer", page.Text);
        await page.Send("propose", ("Body", "陪同就医，书面答复，调离该门岗。"), ("Submit", "true"));
        Assert.Contains("approves this proposal", await Refusal(app.As("lin").Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }))));
        await app.As("zhou").Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }));
        await Resolve(app, "zhou", id);

        await app.As("wang").Do((ReopenRequest reopen) => reopen.Run(id, new() { Reason = "又遇到一次" }));
        Assert.Contains("graded higher or opened again", await Refusal(Resolve(app, "zhou", id)));
        await Propose("wang", "更换该门岗，登门致歉。", "zhou");
        await Resolve(app, "zhou", id);

        async Task Propose(string writer, string body, string approver)
        {
            await app.As(writer).Do((WriteProposal write) => write.Run(id, new() { Body = body + "两日内完成。", Submit = true }));
            await app.As(approver).Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_had_a_hand_in_a_proposal_does_not_approve_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Complain(app, grade: Grade.Minor);
        await app.As("lin").Do((WriteProposal write) => write.Run(id, new() { Body = "主管写的方案，两日内答复。" }));
        await app.As("wang").Do((WriteProposal write) => write.Run(id, new() { Body = "主管写的方案，两日内答复。", Submit = true }));
        Assert.False((await Look(app, id)).MayDecide);
        Assert.Contains("their own", await Refusal(app.As("lin").Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }))));
        await app.As("zhou").Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }));
    }

    [Theory, OnEveryDatabase]
    public async Task A_proposal_that_waits_climbs_to_the_manager(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Complain(app, grade: Grade.Major);
        await app.As("wang").Do((WriteProposal write) => write.Run(id, new() { Body = "陪同就医，两日内书面答复。", Submit = true }));
        app.Clock.Advance(TimeSpan.FromHours(5));
        await AlertTests.Round(app);
        Assert.Equal([Whom.Head], (await Alerts()).Select(a => a.Whom));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await AlertTests.Round(app);
        await AlertTests.Round(app);
        Assert.Equal([Whom.Head, Whom.Manager], (await Alerts()).Select(a => a.Whom).Order());

        await app.As("zhou").Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }));
        await AlertTests.Round(app);
        Assert.All(await Alerts(), a => Assert.NotNull(a.EndedAt));

        async Task<AlertList.Row[]> Alerts() => [.. (await app.As("lin").Do((AlertList list) => list.Run(new() { All = true, Watch = Watch.ProposalWaits }))).Rows];
    }

    [Theory, OnEveryDatabase]
    public async Task A_graded_complaint_is_made_no_inquiry_and_not_dropped_below_its_rank(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Complain(app, grade: Grade.Important);
        var inquiry = new EditRequest.Form { Type = RequestType.Inquiry, Subject = "问门岗", House = "3-2-1801" };
        Assert.Contains("complaint of this grade", await Refusal(app.As("wang").Do((EditRequest edit) => edit.Run(id, inquiry))));
        Assert.Contains("complaint of this grade", await Refusal(app.As("wang").Do((CancelRequest cancel) => cancel.Run(id, new() { Reason = "登记错了" }))));
        await app.As("lin").Do((CancelRequest cancel) => cancel.Run(id, new() { Reason = "登记错了" }));

        var other = await Complain(app, grade: Grade.Important);
        await app.As("lin").Do((EditRequest edit) => edit.Run(other, inquiry));
        await app.As("wang").Do((CancelRequest cancel) => cancel.Run(other, new() { Reason = "只是询问" }));
        var fresh = await Complain(app);
        await app.As("wang").Do((CancelRequest cancel) => cancel.Run(fresh, new() { Reason = "重复登记" }));
        Assert.Equal(RequestState.Cancelled, await State(app, fresh));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_takes_themselves_off_a_complaint(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, id) = (app.As("wang"), await Complain(app, of: app.World.Accounts["wang"]));
        var fields = new EditRequest.Form { Type = RequestType.Complaint, Subject = "客服态度差", House = "3-2-1801" };
        Assert.Contains("about you", await Refusal(wang.Do((EditRequest edit) => edit.Run(id, fields))));
        fields.Type = RequestType.Inquiry;
        Assert.Contains("about you", await Refusal(wang.Do((EditRequest edit) => edit.Run(id, fields))));
        (fields.Type, fields.ComplainedOf) = (RequestType.Complaint, wang.Account);
        Assert.Contains("about you", await Refusal(wang.Do((EditRequest edit) => edit.Run(id, fields))));
        fields.ComplainedOf = null;
        await app.As("lin").Do((EditRequest edit) => edit.Run(id, fields));
    }

    [Theory, OnEveryDatabase]
    public async Task A_merger_takes_over_the_higher_grade_and_of_whom_it_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (heavy, light, repair) = (await Complain(app, of: app.World.Accounts["sun"], grade: Grade.Important), await Complain(app, "3-2-1802", grade: Grade.Minor), await app.As("wu").Report(app, "门禁坏了"));
        Assert.Contains("complaint of this grade", await Refusal(Merge(app, "wang", heavy, repair)));
        Assert.Contains("complaint of this grade", await Refusal(Merge(app, "wang", heavy, light)));
        await Merge(app, "lin", heavy, light);
        Assert.Equal((Grade.Important, Rank.Head), await Look(app, light) is var shown ? (shown.Grade, shown.Rule.Answers) : default);
        Assert.Equal(app.World.Accounts["sun"], (await app.As("lin").Do((ShowRequest show) => show.Run(light))).ComplainedOf);
        Assert.Contains("answers this complaint", await Refusal(Resolve(app, "wang", light)));
        await Merge(app, "wang", await Complain(app, "3-2-101", grade: Grade.Minor), light);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_taken_out_of_a_merger_no_longer_counts_to_the_group(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (first, second) = (await Complain(app), await Complain(app, "3-2-1802"));
        await Merge(app, "wang", second, first);
        await app.As("wang").Do((UnmergeRequest unmerge) => unmerge.Run(second, new()));
        await Link(app, first, await Complain(app, "3-2-101"));
        Assert.Null((await Look(app, first)).GroupSince);
        await Link(app, first, await Complain(app, "3-2-102"));
        Assert.NotNull((await Look(app, first)).GroupSince);
        Assert.Null((await Look(app, second)).GroupSince);
    }

    [Theory, OnEveryDatabase]
    public async Task A_group_leaves_what_was_judged_and_may_count_for_no_more(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var outside = await Complain(app);
        await app.As("wang").Do((GradeComplaint judge) => judge.Run(outside, new() { Validity = Validity.NotValid, Note = "市政道路，不归物业" }));
        await Group(outside);
        Assert.Equal((Validity.NotValid, null, null), await Look(app, outside) is var left ? (left.Validity, left.Grade, left.GroupSince) : default);

        await app.As("zhou").Do((ChangeSetting change) => change.Run("complaints.group.major", new() { Value = "False" }));
        var mild = await Complain(app, grade: Grade.Minor);
        await Group(mild);
        Assert.Equal((Grade.Minor, true), await Look(app, mild) is var group ? (group.Grade, group.GroupSince is not null) : default);

        async Task Group(RequestId with)
        {
            foreach (var house in new[] { "3-2-1802", "3-2-101" }) await Link(app, with, await Complain(app, house));
        }
    }
}
