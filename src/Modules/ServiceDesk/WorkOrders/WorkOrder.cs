using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Holds;
using static Steward.ServiceDesk.WorkOrders.WorkOrderLifecycle;

namespace Steward.ServiceDesk.WorkOrders;

public enum FreeReason { PublicArea, Warranty, Service, Rework, Goodwill }

/// <summary>A work order (工单): somebody is sent to do what a request needs, and what came of it.</summary>
public sealed partial class WorkOrder(RequestId request, SiteId site, string number, string task, AccountId worker, DateTimeOffset dispatchedAt) : Thing, ISearchable, IOfSite, IPutBack
{
    public WorkOrderId Id { get; private set; } = WorkOrderId.New();
    public override Guid Key => Id.Value;
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    /// <summary>What is to be done.</summary>
    public string Task { get; private set; } = task;
    public bool Urgent { get; set; }
    public WorkOrderState State { get; private set; } = Rules.Initial;

    public AccountId Worker { get; private set; } = worker;
    /// <summary>Who had it before and did not take it.</summary>
    public List<Guid> Asked { get; private set; } = [];
    /// <summary>Who goes along, by name.</summary>
    public string? Helpers { get; set; }
    public AccountId? Dispatcher { get; init; }
    /// <summary>When the customer expects the worker.</summary>
    public DateTimeOffset? AppointedAt { get; set; }
    public DateTimeOffset DispatchedAt { get; private set; } = dispatchedAt;
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? ArrivedAt { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    /// <summary>What it waits for, out of the list.</summary>
    public HoldReasonId? HeldFor { get; private set; }
    /// <summary>When to look at it again.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>What was found.</summary>
    public string? Findings { get; private set; }
    /// <summary>What was done, in words the customer may read.</summary>
    public string? Result { get; private set; }
    /// <summary>Who signed for the finished work.</summary>
    [Personal] public string? SignedBy { get; private set; }
    public bool SignedOnPaper { get; private set; }
    public Satisfaction? Grade { get; private set; }
    public string? GradeWords { get; private set; }
    /// <summary>The work was not right and was, or is, done again.</summary>
    public bool Reworked { get; private set; }

    /// <summary>Nobody stands at the door yet.</summary>
    public bool MayBeWithdrawn => !IsOpen || State is WorkOrderState.Dispatched or WorkOrderState.Accepted or WorkOrderState.Returned or WorkOrderState.Declined or WorkOrderState.Quoted;
    /// <summary>Somebody stands, or stood, at the door.</summary>
    public bool IsUnderWay => State is WorkOrderState.OnSite or WorkOrderState.Quoted or WorkOrderState.Agreed or WorkOrderState.Declined or WorkOrderState.Working;
    /// <summary>The worker still reckons with it: it is neither over nor given back.</summary>
    public bool IsInHand => IsOpen && State is not WorkOrderState.Returned;
    public bool IsOpen => State is not (WorkOrderState.Completed or WorkOrderState.Confirmed or WorkOrderState.Cancelled);

    public void Accept(Actor actor, DateTimeOffset now)
    {
        State = Rules.After(WorkOrderAction.Accept, this, actor);
        AcceptedAt = now;
    }

    public void Return(string reason, Actor actor) => State = Rules.After(WorkOrderAction.Return, this, actor, reason);

    public void Redispatch(AccountId worker, DateTimeOffset? appointedAt, string? note, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(WorkOrderAction.Redispatch, this, actor, note);
        Send(worker, now);
        AppointedAt = appointedAt;
    }

    public bool WasAsked(AccountId worker) => Worker == worker || Asked.Contains(worker.Value);

    /// <summary>Goes on to the next, because whoever had it did not take it or gave it back.</summary>
    public void Pass(AccountId next, string why, Actor actor, DateTimeOffset now)
    {
        Asked.Add(Worker.Value);
        Redispatch(next, AppointedAt, why, actor, now);
    }

    public void Arrive(Actor actor, DateTimeOffset now)
    {
        State = Rules.After(WorkOrderAction.Arrive, this, actor);
        ArrivedAt ??= now;
    }

    public void Start(Actor actor, DateTimeOffset now)
    {
        State = Rules.After(WorkOrderAction.Start, this, actor);
        StartedAt ??= now;
    }

    public void Hold(HoldReason reason, string? note, DateTimeOffset? until, Actor actor)
    {
        State = Rules.After(WorkOrderAction.Hold, this, actor, reason.Say(note), reason.StopsClock ? null : Requests.Request.ClockRuns);
        (HeldFor, HeldUntil) = (reason.Id, until);
    }

    public void Resume(Actor actor)
    {
        State = Rules.After(WorkOrderAction.Resume, this, actor);
        Unhold();
    }

    private void Unhold() => (HeldFor, HeldUntil) = (null, null);

    public void Complete(string? findings, string result, Actor actor, DateTimeOffset now)
    {
        BillAsAgreed();
        RefuseUnagreed();
        State = Rules.After(WorkOrderAction.Complete, this, actor, result);
        (Findings, Result, FinishedAt) = (findings, result, now);
        StartedAt ??= ArrivedAt;
    }

    public void Sign(string? by, bool onPaper) => (SignedBy, SignedOnPaper) = (by, onPaper);

    public void Confirm(Satisfaction? grade, string? words, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(WorkOrderAction.Confirm, this, actor, words);
        (Grade, GradeWords, ConfirmedAt) = (grade, words, now);
    }

    /// <summary>The work was not right and is done again, which the customer does not pay for.</summary>
    public void Rework(AccountId worker, string reason, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(WorkOrderAction.Rework, this, actor, reason);
        Send(worker, now);
        (FinishedAt, Reworked) = (null, true);
    }

    public void Cancel(string reason, Actor actor) => State = Rules.After(WorkOrderAction.Cancel, this, actor, reason);

    /// <summary>Where those listen who look at this order.</summary>
    public string Topic => $"work-orders:{Site}";

    /// <summary>Only the worker it was given to works on it.</summary>
    public void RefuseOthers(Actor actor)
    {
        if (Worker != actor.Account) throw new Denied();
    }

    private void Send(AccountId worker, DateTimeOffset now)
    {
        (Worker, DispatchedAt) = (worker, now);
        (AcceptedAt, ArrivedAt, StartedAt, HeldFor, HeldUntil) = (null, null, null, null, null);
    }

    public static string SearchKind => "wo";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number];
    IEnumerable<string?> ISearchable.SearchWords => [Task, Findings, Result];
}
