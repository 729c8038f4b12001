using Steward.Contracts.Estate;
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
        { New,        Cancel,    Cancelled,  DeskOrCustomer },
        { Accepted,   Resolve,   Resolved,   Handler },
        { Accepted,   Hold,      OnHold,     Handler },
        { Accepted,   Assign,    Accepted,   Desk },
        { Accepted,   Transfer,  New,        Desk },
        { Accepted,   Cancel,    Cancelled,  DeskOrCustomer },
        { OnHold,     Resume,    Accepted,   Handler },
        { OnHold,     Resolve,   Resolved,   Handler },
        { OnHold,     Assign,    Accepted,   Desk },
        { OnHold,     Transfer,  New,        Desk },
        { OnHold,     Cancel,    Cancelled,  DeskOrCustomer },
        { Resolved,   CallBack,  Resolved,   DeskOrCustomer },
        { Resolved,   Close,     Closed,     DeskOrCustomer },
        { Resolved,   Reopen,    Accepted,   DeskOrCustomer },
        { Closed,     CallBack,  Closed,     DeskOrCustomer },
        { Closed,     Reopen,    Accepted,   DeskOrCustomer },
    };

    private static bool Desk(Request request, Actor actor) => actor.May(Permissions.Direct);
    private static bool Handler(Request request, Actor actor) => actor.May(Permissions.Handle);

    /// <summary>A complaint is looked into before it is answered, unless that was done before it came here.</summary>
    private static bool AtOnce(Request request, Actor actor) => Handler(request, actor) && !request.Lacks.Any();

    /// <summary>The customer is who reported it, or in whose name the desk logged it.</summary>
    private static bool DeskOrCustomer(Request request, Actor actor) => Desk(request, actor)
        || actor.Account is { } me && request.Reporter == me || request.Customer is { } customer && actor.Kind is ActorKind.Resident && actor.Reach<CustomerId>().Contains(customer);
}
