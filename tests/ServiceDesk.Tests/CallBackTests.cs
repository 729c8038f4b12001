using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class CallBackTests
{
    private static async Task<RequestId> Settled(StewardApp app, RequestType type = RequestType.Complaint, Urgency urgency = Urgency.Normal)
    {
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = type, Subject = "楼道堆物", Urgency = urgency }));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Settle(id, "已清理。");
        return id;
    }

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
    public async Task Dissatisfied_opens_it_again_with_the_customers_words(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Settled(app);

        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Dissatisfied })));
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Dissatisfied, Words = "又堆上了" }));

        var request = await Look(app, id);
        Assert.Equal((RequestState.Accepted, 1, app.As("wang").Account), (request.State, request.TimesReopened, request.Holder));
        Assert.Contains(request.Story.Moves, m => m.Action == "Reopen" && m.Note == "又堆上了");
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_calls_back_about_a_complaint_they_are_part_of(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var settled = await Settled(app);
        var about = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "态度不好", ComplainedOf = app.As("lin").Account }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(about, new()));
        await app.As("wang").Settle(about, "已沟通致歉。");

        var settler = await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((RecordCallBack call) => call.Run(settled, new() { Outcome = CallOutcome.Satisfied })));
        var subject = await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((RecordCallBack call) => call.Run(about, new() { Outcome = CallOutcome.Satisfied })));

        Assert.Equal("You settled this complaint yourself: somebody else calls back.", settler.Message);
        Assert.Equal("This complaint is about you: somebody else calls back.", subject.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task The_due_list_shows_who_must_be_called_today(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var complaint = await Settled(app);
        await Settled(app, RequestType.Repair);

        Assert.Equal(0, (await app.As("lin").Do((DueCallBacks due) => due.Run(new()))).Total);
        Assert.Equal(complaint, Assert.Single((await app.As("lin").Do((DueCallBacks due) => due.Run(new() { Later = true }))).Rows).Id);
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(complaint, Assert.Single((await app.As("lin").Do((DueCallBacks due) => due.Run(new()))).Rows).Id);
        Assert.Empty((await app.As("liu").Do((DueCallBacks due) => due.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task The_rule_of_its_type_decides_whether_and_when_to_call(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var rule = (await app.As("lin").Do((HandlingRules rules) => rules.Run(new()))).Single(r => r.Type is RequestType.Repair);
        var before = await Settled(app, RequestType.Repair);

        await app.As("lin").Do((EditHandlingRule edit) => edit.Run(rule.Id, new() { CallBack = true, CallBackHours = 168, UrgentCallBackHours = 24 }));
        var after = await Settled(app, RequestType.Repair, Urgency.Urgent);

        Assert.Null((await Look(app, before)).CallBackDueAt);
        Assert.Equal(StewardApp.Monday.AddHours(24), (await Look(app, after)).CallBackDueAt);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((EditHandlingRule edit) => edit.Run(rule.Id, new() { CallBackHours = 1, UrgentCallBackHours = 1 })));
    }
}
