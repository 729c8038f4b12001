using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class CallBackTests
{
    private static Task<RequestId> Settled(StewardApp app, RequestType type = RequestType.Complaint, Urgency urgency = Urgency.Normal) => app.SettledBy("wang", type, urgency);

    private static Task<ShowRequest.View> Look(StewardApp app, RequestId id) => app.As("lin").Do((ShowRequest show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task A_complaint_is_closed_only_after_the_customer_was_called_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Settled(app);

        var refused = await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((CloseRequest close) => close.Run(id, new())));
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.NotReached }));
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((CloseRequest close) => close.Run(id, new())));
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied, CloseToo = true }));

        Assert.Equal("The customer has to be called back before this is closed.", refused.Message);
        var request = await Look(app, id);
        Assert.Equal((RequestState.Closed, Satisfaction.Satisfied), (request.State, request.Satisfaction));
        Assert.Equal([null, Satisfaction.Satisfied], request.Calls.Select(c => c.Satisfaction));
    }

    [Theory, OnEveryDatabase]
    public async Task Dissatisfied_opens_it_again_with_the_customers_words_and_is_asked_again_whatever_the_rule(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Settled(app, RequestType.Inquiry);
        Assert.Equal(CallReason.NotAskedFor, (await Look(app, id)).CallBackReason);

        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Dissatisfied })));
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Dissatisfied, Words = "又堆上了" }));

        var request = await Look(app, id);
        Assert.Equal((RequestState.Accepted, 1, app.As("wang").Account), (request.State, request.TimesReopened, request.Holder));
        Assert.Contains(request.Story.Moves, m => m.Action == "Reopen" && m.Note == "又堆上了");
        await app.As("wang").Settle(id, "再次清理。");
        Assert.Equal(CallReason.AfterReopening, (await Look(app, id)).CallBackReason);
        Assert.Equal(id, Assert.Single(await app.Waiting()).Request);
    }

    [Theory, OnEveryDatabase]
    public async Task Dissatisfaction_with_a_repair_may_become_a_complaint_linked_to_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Subject = "水管漏水", Urgency = Urgency.Urgent, House = "3-2-1801", ContactName = "吴晓梅", ContactPhone = "13800001801" }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("wang").Settle(id, "已修。");

        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Dissatisfied, Words = "师傅态度很差", Then = AfterDissatisfied.LogComplaint }));

        var repair = await Look(app, id);
        Assert.Equal((RequestState.Closed, Satisfaction.Dissatisfied), (repair.State, repair.Satisfaction));
        var complaint = await Look(app, Assert.Single(repair.Tied).Id);
        Assert.Equal((RequestType.Complaint, RequestState.New, "师傅态度很差", "吴晓梅", repair.Unit), (complaint.Type, complaint.State, complaint.Details, complaint.ContactName, complaint.Unit));
        Assert.Empty(await app.Waiting());
    }

    [Theory, OnEveryDatabase]
    public async Task Long_closed_it_is_not_opened_again_but_becomes_a_complaint(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Settled(app, RequestType.Inquiry);
        await app.As("lin").Do((CloseRequest close) => close.Run(id, new()));
        app.Clock.Advance(TimeSpan.FromDays(31));

        var refused = await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Dissatisfied, Words = "不对" })));
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Dissatisfied, Words = "不对", Then = AfterDissatisfied.LogComplaint }));

        Assert.Contains("log a complaint", refused.Message);
        var request = await Look(app, id);
        Assert.Equal((RequestState.Closed, 1), (request.State, request.Tied.Count));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_calls_back_about_what_they_are_part_of_and_is_told_why(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var settled = await Settled(app);
        var about = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "态度不好", ContactPhone = "13700000008", ComplainedOf = app.As("lin").Account }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(about, new()));
        await app.As("wang").Settle(about, "已沟通致歉。");
        var answered = await Settled(app, RequestType.Repair, Urgency.Urgent);

        Assert.Equal("You settled this complaint yourself: somebody else calls back.", await Why("wang", settled));
        Assert.Equal("This complaint is about you: somebody else calls back.", await Why("lin", about));
        Assert.Equal("You settled this yourself, without a work order: somebody else calls back.", await Why("wang", answered));
        await app.As("admin").Do((ChangeSetting change) => change.Run(CallBackSettings.OwnWork.Key, new() { Value = "true" }));
        await app.As("wang").Do((RecordCallBack call) => call.Run(answered, new() { Outcome = CallOutcome.Satisfied }));

        var mine = await app.As("lin").Do((DueCallBacks due) => due.Run(new() { Later = true, Mine = true }));
        Assert.Equal(settled, Assert.Single(mine.Rows).Request);
        var panel = await app.As("lin").Open($"/call-backs/{(await app.Waiting()).Single(c => c.Request == about).Id}");
        Assert.Contains("This complaint is about you: somebody else calls back.", panel.Text);
        Assert.DoesNotContain("call", panel.Forms);

        async Task<string> Why(string who, RequestId id) => (await Assert.ThrowsAsync<Refused>(() => app.As(who).Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied })))).Message;
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_was_sent_does_not_call_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Subject = "水管漏水", Urgency = Urgency.Urgent, House = "3-2-1801" }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        var order = await app.Send(id);
        await app.As("zhao").Arrives(order);
        await app.As("zhao").Do((StartWork start) => start.Run(order, new()));
        await app.As("zhao").Finishes(order);
        await app.As("wang").Settle(id, "已修。");

        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied })));
        await app.As("wang").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied }));
    }

    [Theory, OnEveryDatabase]
    public async Task The_list_shows_who_must_be_called_today_and_why(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var complaint = await Settled(app);
        await Settled(app, RequestType.Inquiry);

        Assert.Equal(0, (await app.As("lin").Do((DueCallBacks due) => due.Run(new()))).Total);
        var later = Assert.Single((await app.As("lin").Do((DueCallBacks due) => due.Run(new() { Later = true }))).Rows);
        Assert.Equal((complaint, CallReason.AllOfThese, StewardApp.Monday.AddHours(72), 0), (later.Request, later.Reason, later.DueAt, later.Attempts));
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(complaint, Assert.Single((await app.As("lin").Do((DueCallBacks due) => due.Run(new() { Type = RequestType.Complaint, Reason = CallReason.AllOfThese }))).Rows).Request);
        Assert.Empty((await app.As("lin").Do((DueCallBacks due) => due.Run(new() { Reason = CallReason.AfterRain }))).Rows);
        Assert.Empty((await app.As("liu").Do((DueCallBacks due) => due.Run(new()))).Rows);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowCall show) => show.Run(later.Id)));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((DueCallBacks due) => due.Run(new())));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_answers_and_it_is_tried_again_until_it_may_be_filed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Settled(app);
        var due = Assert.Single(await app.Waiting()).Id;

        var page = await (await app.As("lin").Open($"/call-backs/{due}")).Send("call", ("Outcome", "NotReached"), ("NextTry", "2026-03-05T10:00"));
        Assert.True(page.Path == "/call-backs", page.Text);
        var row = Assert.Single(await app.Waiting());
        Assert.Equal((1, new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.FromHours(8))), (row.Attempts, row.NextAt));
        var early = await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.NotReached, GiveUp = true })));
        Assert.Equal(["3", "2"], early.Arguments.Select(a => a?.ToString()));
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.NotReached }));
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.NotReached, GiveUp = true, CloseToo = true }));

        Assert.Empty(await app.Waiting());
        Assert.Equal(RequestState.Closed, (await Look(app, id)).State);
        var filed = Assert.Single((await app.As("lin").Do((DueCallBacks all) => all.Run(new() { All = true, Count = CallCount.NotReached }))).Rows);
        Assert.Equal((3, CallStanding.NotReached, "林主管"), (filed.Attempts, filed.Standing, filed.CalledBy));
    }

    [Theory, OnEveryDatabase]
    public async Task A_rating_in_the_portal_is_the_call_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wu").Report(app, "物业费算错", RequestType.Complaint);
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("wang").Settle(id, "已更正。");
        Assert.Single(await app.Waiting());

        await (await app.As("wu").Open($"/portal/requests/{id}")).Send("rate", ("Satisfaction", "Satisfied"));

        Assert.Empty(await app.Waiting());
        Assert.Equal(1, (await app.As("lin").Do((CallRates rates) => rates.Run(new() { From = new(2026, 3, 1), To = new(2026, 4, 30) }))).Rows.Single(r => r.IsAll).Made);
    }
}
