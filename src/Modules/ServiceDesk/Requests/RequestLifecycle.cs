using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.ServiceDesk.Requests.RequestAction;
using static Steward.ServiceDesk.Requests.RequestState;

namespace Steward.ServiceDesk.Requests;

public enum RequestState
{
    [Tone("red")] New,
    [Tone("blue")] Accepted,
    [Tone("yellow")] OnHold,
    [Tone("teal")] Resolved,
    [Tone("secondary")] Closed,
    [Tone("secondary")] Cancelled,
    [Tone("purple")] Merged,
}

public enum RequestAction
{
    [Told("{0} took it in hand", Icon = "check")] Accept,
    [Told("{0} answered at once", Icon = "message")] Answer,
    [Told("{0} gave it to a colleague", Icon = "user-plus")] Assign,
    [Told("{0} handed it to another department", Icon = "arrows-exchange")] Transfer,
    [Told("{0} put it on hold", Icon = "hand-stop")] Hold,
    [Told("{0} went on with it", Icon = "refresh")] Resume,
    [Told("{0} resolved it", Icon = "checks")] Resolve,
    [Told("{0} called the customer back", Icon = "phone-call")] CallBack,
    [Told("{0} closed it", Icon = "lock")] Close,
    [Told("{0} opened it again", Icon = "arrow-back-up")] Reopen,
    [Told("{0} cancelled it", Icon = "x")] Cancel,
    [Told("{0} merged it into another request", Icon = "arrow-merge")] Merge,
    [Told("{0} took it out of the other request again", Icon = "arrow-back-up")] Unmerge,
}

/// <summary>What may happen to a request (诉求), and by whom.</summary>
public static class RequestLifecycle
{
    public static readonly Lifecycle<Request, RequestState, RequestAction> Rules = new(New, request => request.State, final: Cancelled)
    {
        // from       action     to          who
        { New,        Accept,    Accepted,   Handler },
        { New,        Answer,    Resolved,   AtOnce },
        { New,        Assign,    Accepted,   Desk },
        { New,        Transfer,  New,        Desk },
        { New,        Cancel,    Cancelled,  DeskManagerOrCustomer },
        { New,        Merge,     Merged,     DeskOrManager },
        { Accepted,   Resolve,   Resolved,   Handler },
        { Accepted,   Hold,      OnHold,     Handler },
        { Accepted,   Assign,    Accepted,   Desk },
        { Accepted,   Transfer,  New,        Desk },
        { Accepted,   Cancel,    Cancelled,  DeskManagerOrCustomer },
        { Accepted,   Merge,     Merged,     DeskOrManager },
        { OnHold,     Resume,    Accepted,   Handler },
        { OnHold,     Resolve,   Resolved,   Handler },
        { OnHold,     Assign,    Accepted,   Desk },
        { OnHold,     Transfer,  New,        Desk },
        { OnHold,     Cancel,    Cancelled,  DeskManagerOrCustomer },
        { OnHold,     Merge,     Merged,     DeskOrManager },
        { Resolved,   CallBack,  Resolved,   CallerOrCustomer },
        { Resolved,   Close,     Closed,     CallerOrCustomer },
        { Resolved,   Reopen,    Accepted,   CallerOrHousehold },
        { Closed,     CallBack,  Closed,     CallerOrCustomer },
        { Closed,     Reopen,    Accepted,   CallerOrHousehold },
        { Merged,     Unmerge,   Accepted,   Desk },
    };

    /// <summary>Nobody has a hand in a complaint about themselves.</summary>
    private static bool Desk(Request request, Actor actor) => actor.May(Permissions.Direct) && !request.IsAbout(actor);
    private static bool Handler(Request request, Actor actor) => actor.May(Permissions.Handle) && !request.IsAbout(actor);

    /// <summary>A complaint is looked into before it is answered, unless that was done before it came here.</summary>
    private static bool AtOnce(Request request, Actor actor) => Handler(request, actor) && !request.Lacks.Any();

    /// <summary>Whoever brought it, or joined and goes on with it.</summary>
    private static bool CallerOrHousehold(Request request, Actor actor) => CallerOrCustomer(request, actor) || request.Joiners.Any(j => j.IsStill && j.Is(actor));

    private static bool CallerOrCustomer(Request request, Actor actor) => actor.May(Permissions.CallBack) && !request.IsAbout(actor) || request.WasBroughtBy(actor);
    private static bool DeskManagerOrCustomer(Request request, Actor actor) => DeskOrManager(request, actor) || request.WasBroughtBy(actor);

    /// <summary>The desk; a major complaint is in the manager's hand.</summary>
    private static bool DeskOrManager(Request request, Actor actor) => Desk(request, actor) || request is { Type: RequestType.Complaint, Grade: Complaints.Grade.Major } && actor.May(Permissions.Major) && !request.IsAbout(actor);
}
