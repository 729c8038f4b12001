using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.Demo.History;

/// <summary>One work order from the dispatch until now, or until the customer has confirmed it.</summary>
internal sealed class Job(Past past, Request request, Scenario scenario, Actor agent, DateTimeOffset start)
{
    private DateTimeOffset at = start;
    private WorkOrder order = null!;

    public DateTimeOffset At => at;
    public Actor Worker { get; } = past.OnDuty(request.Site, Post.Engineer);

    /// <summary>Whether the work is finished.</summary>
    public async Task<bool> Work()
    {
        if (!After(past.Minutes(1, 6))) return false;
        order = new WorkOrder(request.Id, request.Site, await past.Number("GD"), request.Subject, Worker.Account!.Value, at) { Urgent = request.Urgency is Urgency.Urgent, Dispatcher = agent.Account };
        order.Waive(WorkOrder.UsuallyFree(request));
        var finished = Go();
        past.Find(order);
        return finished;
    }

    private bool Go()
    {
        if (!After(past.Minutes(2, 20))) return false;
        Do(Worker, () => order.Accept(Worker, at));
        if (past.Chance(7))
        {
            if (!After(past.Minutes(5, 40))) return false;
            Do(Worker, () => order.Hold(past.Holds["material"], "配件已申购，到货后上门。", at.AddDays(3), Worker));
            if (past.Chance(8) && past.Now - at < TimeSpan.FromDays(25) || !After(TimeSpan.FromHours(past.Dice.Next(18, 80)))) return false;
            Do(Worker, () => order.Resume(Worker));
        }
        if (!After(order.Urgent ? past.Minutes(6, 26) : past.Minutes(15, 260))) return false;
        Do(Worker, () => order.Arrive(Worker, at));
        Photograph(AttachmentKind.Before);
        request.NoteArrival(Worker.Name);
        past.Recount(request, Worker, at);
        if (!After(past.Minutes(3, 12))) return false;
        if (!Agreed()) return false;
        Do(Worker, () => order.Start(Worker, at));
        foreach (var line in scenario.Lines()) order.Add(line);
        if (!After(past.Minutes(10, 75))) return false;
        if (order.Free is null) order.Sign(request.ContactName, onPaper: true);
        Do(Worker, () => order.Complete(null, scenario.Result, Worker, at));
        Photograph(AttachmentKind.After);
        Confirm();
        return true;
    }

    /// <summary>Work that is paid for is quoted first; nearly everybody agrees.</summary>
    private bool Agreed()
    {
        if (request.Charge is Charge.Free || scenario.Bill is null) return true;
        var price = scenario.Lines().Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
        Do(Worker, () => order.Quote(price, null, Worker, at));
        if (!After(past.Minutes(2, 15))) return false;
        Do(agent, () => order.Agree(request.ContactName ?? "业主", agent, at));
        return After(past.Minutes(1, 5));
    }

    private void Confirm()
    {
        var done = at;
        if (past.Chance(70) && After(past.Minutes(30, 600)))
            Do(agent, () => order.Confirm(past.Chance(85) ? Satisfaction.Satisfied : Satisfaction.Fairly, null, agent, at));
        at = done;
    }

    /// <summary>Not everybody takes photos of every job.</summary>
    private void Photograph(AttachmentKind kind)
    {
        if ("0369".Contains(order.Number[^1])) past.Album.Put(order, kind, scenario.Category, Worker.Account, Worker.Name, at);
    }

    private void Do(Actor by, Action step)
    {
        step();
        past.Recount(order, by, at);
    }

    private bool After(TimeSpan span) => (at += span) < past.Now;
}
