using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Warranties;

namespace Steward.ServiceDesk.Tests;

/// <summary>In whose hands a complaint is: nobody takes it out of the manager's, and nobody holds one about themselves.</summary>
public sealed class ComplaintHandTests
{
    private static readonly ResolveRequest.Form Settled = new() { Resolution = "已书面答复。", Cause = "门岗未登记", Remedy = "再培训并抽查", Outcome = "业户认可" };

    private static async Task<RequestId> Complain(StewardApp app, Grade? grade = null, AccountId? of = null, string house = "3-2-1801")
    {
        var id = await app.As("chen").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "门岗态度差", House = house, ComplainedOf = of }));
        if (grade is { } known) await Judge(app, "lin", id, known);
        return id;
    }

    private static Task Judge(StewardApp app, string who, RequestId id, Grade grade) =>
        app.As(who).Do((GradeComplaint judge) => judge.Run(id, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = grade }));

    private static Task Dismiss(StewardApp app, string who, RequestId id, Grade? shown = null) =>
        app.As(who).Do((GradeComplaint judge) => judge.Run(id, new() { Validity = Validity.NotValid, Grade = shown, Note = "查无此事" }));

    private static Task Cancel(StewardApp app, string who, RequestId id) => app.As(who).Do((CancelRequest cancel) => cancel.Run(id, new() { Reason = "登记错了" }));
    private static async Task Merge(StewardApp app, string who, RequestId one, RequestId into) =>
        await app.As(who).Do(async (MergeRequest merge) => await merge.Run(one, new() { Number = (await app.As("lin").Do((ShowRequest show) => show.Run(into))).Number }));
    private static Task Edit(StewardApp app, string who, RequestId id, RequestType type) => app.As(who).Do((EditRequest edit) => edit.Run(id, new() { Type = type, Subject = "问门岗", House = "3-2-1801" }));
    private static async Task<string> Refusal(Task act) => (await Assert.ThrowsAsync<Refused>(() => act)).Message;
    private static Task<ShowComplaint.View> Look(StewardApp app, string who, RequestId id) => app.As(who).Do((ShowComplaint show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task Calling_it_not_valid_takes_no_complaint_from_whoever_answers_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Complain(app, Grade.Major);
        foreach (var shown in new Grade?[] { Grade.Major, null }) Assert.Contains("lowers the grade", await Refusal(Dismiss(app, "wang", id, shown)));
        // The form shows the grade it has: whoever only picks «not valid» sends both.
        var page = await (await app.As("wang").Open($"/requests/{id}")).Send("grade", ("Validity", "NotValid"), ("Note", "查无此事"));
        Assert.Contains("lowers the grade", page.Text);
        Assert.Equal((Validity.Valid, Grade.Major), await Look(app, "lin", id) is var still ? (still.Validity, still.Grade) : default);
        await Dismiss(app, "zhou", id, Grade.Major);
        Assert.Equal((Validity.NotValid, null), await Look(app, "lin", id) is var gone ? (gone.Validity, gone.Grade) : default);

        var light = await Complain(app, Grade.Minor);
        await Dismiss(app, "wang", light, Grade.Minor);
        Assert.Null((await Look(app, "lin", light)).Grade);
    }

    [Theory, OnEveryDatabase]
    public async Task What_nobody_has_graded_ceases_to_be_a_complaint_only_graded(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, repair, other) = (await Complain(app), await app.As("wu").Report(app, "门禁坏了"), await Complain(app, house: "3-2-1802"));
        foreach (var who in new[] { "zhao", "wang" }) Assert.Contains("Grade this complaint first", await Refusal(Edit(app, who, id, RequestType.Inquiry)));
        Assert.Contains("Grade this complaint first", await Refusal(Merge(app, "wang", id, repair)));
        await Merge(app, "wang", id, other);
        await Dismiss(app, "wang", other);
        await Edit(app, "wang", other, RequestType.Inquiry);
        Assert.Equal(RequestType.Inquiry, (await app.As("lin").Do((ShowRequest show) => show.Run(other))).Type);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_judges_answers_or_drops_a_complaint_about_themselves(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, other) = (await Complain(app, of: app.World.Accounts["wang"]), await Complain(app, house: "3-2-1802"));
        Assert.Contains("about you", await Refusal(Judge(app, "wang", id, Grade.Minor)));
        Assert.Contains("about you", await Refusal(Dismiss(app, "wang", id)));
        Assert.False((await Look(app, "wang", id)).MayGrade);
        Assert.DoesNotContain("grade", (await app.As("wang").Open($"/requests/{id}")).Forms);
        Assert.Contains("about you", await Refusal(Cancel(app, "wang", id)));
        Assert.Contains("about you", await Refusal(Merge(app, "wang", id, other)));

        await Judge(app, "lin", id, Grade.Minor);
        await app.As("lin").Do((AcceptRequest accept) => accept.Run(id, new()));
        Assert.Contains("about you", await Refusal(app.As("wang").Do((ResolveRequest resolve) => resolve.Run(id, Settled))));
        Assert.Contains("about you", await Refusal(Cancel(app, "wang", id)));
        Assert.Contains("about you", await Refusal(Merge(app, "wang", id, other)));
        await app.As("lin").Do((ResolveRequest resolve) => resolve.Run(id, Settled));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_is_complained_of_writes_nothing_into_the_case_and_does_not_put_it_off(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var id = await Complain(app, Grade.Minor, wang.Account);
        await lin.Do((AcceptRequest accept) => accept.Run(id, new()));
        var findings = new RecordFindings.Form { Cause = "业户误会", Remedy = "无需整改", Outcome = "已说明" };
        var proposal = new WriteProposal.Form { Body = "当事人没有过错，无需处理。", Submit = true };
        var fields = new EditRequest.Form { Type = RequestType.Complaint, Subject = "业户无理取闹", House = "3-2-1801", ComplainedOf = wang.Account };
        Assert.Contains("about you", await Refusal(wang.Do((RecordFindings record) => record.Run(id, findings))));
        Assert.Contains("about you", await Refusal(wang.Do((WriteProposal write) => write.Run(id, proposal))));
        Assert.Contains("about you", await Refusal(wang.Do((EditRequest edit) => edit.Run(id, fields))));
        Assert.Contains("about you", await Refusal(wang.Waits(app, id)));
        var seen = await Look(app, "wang", id);
        Assert.Equal((false, false, null, null), (seen.MayFind, seen.MayPropose, seen.Cause, seen.Plan));
        var forms = (await wang.Open($"/requests/{id}")).Forms;
        Assert.DoesNotContain("findings", forms);
        Assert.DoesNotContain("propose", forms);

        await lin.Do((RecordFindings record) => record.Run(id, findings));
        await lin.Do((WriteProposal write) => write.Run(id, proposal));
        await lin.Do((EditRequest edit) => edit.Run(id, fields));
        await lin.Waits(app, id);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_is_complained_of_neither_holds_the_case_nor_answers_it_nor_reads_whose_number_it_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var id = await app.As("chen").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "门岗态度差", House = "3-2-1801", ContactPhone = "13800001801", ComplainedOf = wang.Account }));
        var other = await Complain(app, house: "3-2-1802");
        Assert.Contains("about you", await Refusal(wang.Do((AcceptRequest accept) => accept.Run(id, new()))));
        Assert.Contains("about you", await Refusal(wang.Do((AcceptRequests accept) => accept.Run(new() { Ids = [id] }))));
        Assert.Contains("about you", await Refusal(wang.Do((RemarkOnRequest remark) => remark.Run(id, new() { Words = "已向业户道歉", CustomerMayRead = true }))));
        Assert.Contains("about you", await Refusal(wang.Do((RevealContact reveal) => reveal.Run(id, new() { Reason = RevealReason.CallingBack }))));
        Assert.Contains("about you", await Refusal(wang.Do((AssignRequest assign) => assign.Run(id, new() { To = lin.Account }))));
        Assert.Contains("about you", await Refusal(wang.Do((AssignRequests assign) => assign.Run(new() { Ids = [id, other], To = lin.Account }))));
        Assert.Contains("about you", await Refusal(wang.Do((HandToDeveloper hand) => hand.Run(id, new() { Term = WarrantyTermId.New(), HandedTo = "建设单位" }))));
        Assert.Equal("To", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => lin.Do((AssignRequest assign) => assign.Run(id, new() { To = wang.Account })))).Faults).Field);
        Assert.Contains("about this colleague", await Refusal(lin.Do((AssignRequests assign) => assign.Run(new() { Ids = [other, id], To = wang.Account }))));

        var seen = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((false, true, 0, null), (seen.CanEdit, seen.IsAboutMe, seen.Open.Count, seen.Holder));
        var page = await wang.Open($"/requests/{id}");
        Assert.Equal([], page.Forms.Intersect(["remark", "act-Accept", "reveal"]));
        Assert.Contains("This complaint is about you", page.Text);
        Assert.Null(page.Find($"a[href='/requests/{id}/edit']"));
        Assert.Equal(1, await wang.Do((AcceptRequests accept) => accept.Run(new() { Ids = [id, other] })));
        Assert.Equal(wang.Account, (await wang.Do((ShowRequest show) => show.Run(other))).Holder);
        Assert.Contains("give it to somebody else first", await Refusal(Merge(app, "lin", id, other)));
        Assert.Equal("ComplainedOf", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => lin.Do((EditRequest edit) => edit.Run(other, new() { Type = RequestType.Complaint, Subject = "门岗态度差", House = "3-2-1802", ComplainedOf = wang.Account })))).Faults).Field);

        await lin.Do((AcceptRequest accept) => accept.Run(id, new()));
        await lin.Do((RemarkOnRequest remark) => remark.Run(id, new() { Words = "已收到，正在核实", CustomerMayRead = true }));
        await lin.Do((RevealContact reveal) => reveal.Run(id, new() { Reason = RevealReason.CallingBack }));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_approves_what_is_proposed_about_themselves(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Complain(app, Grade.Minor, app.World.Accounts["zhou"]);
        await app.As("wang").Do((WriteProposal write) => write.Run(id, new() { Body = "由主管登门致歉，两日内答复。", Submit = true }));
        Assert.False((await Look(app, "zhou", id)).MayDecide);
        Assert.Contains("about you", await Refusal(app.As("zhou").Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }))));
        await app.As("lin").Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_found_out_stays_as_it_was_answered(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, merged) = (await Complain(app, Grade.Minor), await Complain(app, house: "3-2-1802"));
        Task Find(RequestId of) => app.As("zhao").Do((RecordFindings record) => record.Run(of, new() { Cause = "业户自己的问题", Remedy = "无", Outcome = "无" }));
        await Merge(app, "wang", merged, id);
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("wang").Do((ResolveRequest resolve) => resolve.Run(id, Settled));

        foreach (var over in new[] { id, merged }) Assert.Contains("reopen it first", await Refusal(Find(over)));
        Assert.False((await Look(app, "zhao", id)).MayFind);
        Assert.Equal("门岗未登记", (await Look(app, "lin", id)).Cause);
        await app.As("wang").Do((ReopenRequest reopen) => reopen.Run(id, new() { Reason = "又遇到一次" }));
        await Find(id);
    }

    [Theory, OnEveryDatabase]
    public async Task The_manager_drops_and_merges_major_ones_and_no_others(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (first, second, light) = (await Complain(app, Grade.Major), await Complain(app, Grade.Major, house: "3-2-1802"), await Complain(app, Grade.Minor));
        async Task<RequestAction[]> Open(string who, RequestId id) => [.. (await app.As(who).Do((ShowRequest show) => show.Run(id))).Open.Where(a => a is RequestAction.Cancel or RequestAction.Merge)];
        Assert.Equal([RequestAction.Cancel, RequestAction.Merge], (await Open("zhou", first)).Order());
        Assert.Empty(await Open("zhou", light));
        Assert.Empty(await Open("zhao", first));
        foreach (var act in new Func<string, RequestId, Task>[] { (who, id) => Cancel(app, who, id), (who, id) => Merge(app, who, id, second) })
        {
            await Assert.ThrowsAsync<Denied>(() => act("zhou", light));
            await Assert.ThrowsAsync<Denied>(() => act("zhao", light));
            Assert.Contains("complaint of this grade", await Refusal(Cancel(app, "lin", first)));
        }
        await Merge(app, "zhou", first, second);
        await Cancel(app, "zhou", second);
        Assert.Equal(RequestState.Cancelled, (await app.As("lin").Do((ShowRequest show) => show.Run(second))).State);
    }
}
