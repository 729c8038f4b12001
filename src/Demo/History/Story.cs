using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.Demo.History;

/// <summary>One request, and the work order sent for it, told step by step; kept when it has come to the present.</summary>
internal sealed class Story(Past past, Request request, Scenario scenario)
{
    private WorkOrder? order;
    private DateTimeOffset at = request.ReceivedAt;

    public string Result => scenario.Result;
    public string? Contact => request.ContactName;
    public bool Urgent => request.Urgency is Urgency.Urgent;
    public Money Price => scenario.Lines().Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    public Story Taken(Actor by, DateTimeOffset when) => Do(by, when, () => request.Accept(by));

    public Story Send(string number, Actor by, Actor worker, DateTimeOffset when, DateTimeOffset? appointed)
    {
        at = when;
        order = new WorkOrder(request.Id, request.Site, number, request.Subject, worker.Account!.Value, when) { Urgent = Urgent, Dispatcher = by.Account, AppointedAt = appointed };
        order.Waive(WorkOrder.UsuallyFree(request));
        return this;
    }

    /// <summary>A step of the work order, some minutes after the one before.</summary>
    public Story By(Actor by, int minutes, Action<WorkOrder, DateTimeOffset> step)
    {
        at = at.AddMinutes(minutes);
        step(order!, at);
        past.Recount(order!, by, at);
        if (order!.ArrivedAt == at) Do(by, at, () => request.NoteArrival(by.Name));
        return this;
    }

    public Story Photo(AttachmentKind kind, Actor by)
    {
        past.Album.Put(order!, kind, scenario.Category, by.Account, by.Name, at);
        return this;
    }

    public Story Bill()
    {
        foreach (var line in scenario.Lines()) order!.Add(line);
        return this;
    }

    public Story Resolve(Actor by) => Settle(by, at.AddMinutes(10));

    /// <summary>Seen to without a work order, by whoever answers for the building.</summary>
    public Story Seen(Actor by, DateTimeOffset until) => Taken(by, at.AddMinutes(30)).Settle(by, until);

    private Story Settle(Actor by, DateTimeOffset when) => Do(by, when, () =>
    {
        Judgements.Settle(request, scenario);
        request.Resolve(scenario.Result, past.Terms(request, at), by, at);
    });

    /// <summary>A grave complaint: the desk grades it major and submits a proposal, which waits for the manager.</summary>
    public Story Major(Actor by, DateTimeOffset when, string words, string proposal)
    {
        var plan = new ComplaintProposal(request.Id, request.Site, "");
        past.Db.Add(plan);
        plan.Write(proposal, by);
        plan.Submit(by, when.AddMinutes(30));
        past.Db.Recount(plan, by, when.AddMinutes(30));
        return Do(by, when, () => request.GiveGrade(Validity.Valid, Responsibility.Service, Grade.Major, GradeGround.LossOrInjury, words));
    }

    public Story Held(Actor by, DateTimeOffset when, string reason, DateTimeOffset until) => Do(by, when, () => request.Hold(past.Holds["customer"], reason, until, by));

    public Story Dissatisfied(Actor by, DateTimeOffset when, string words)
    {
        var call = new CallBack(request.Id, request.Site, CallMethod.Telephone, Satisfaction.Dissatisfied, words, by.Account, by.Name, when);
        past.Db.Add(call);
        return Do(by, when, () =>
        {
            request.CallBack(call, by);
            request.Reopen(words, by, when);
        });
    }

    public async Task Keep()
    {
        await past.Keep(request);
        if (order is not null) past.Find(order);
    }

    private Story Do(Actor by, DateTimeOffset when, Action step)
    {
        at = when;
        step();
        past.Recount(request, by, at);
        return this;
    }
}
