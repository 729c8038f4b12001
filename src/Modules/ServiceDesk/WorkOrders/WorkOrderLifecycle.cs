using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.ServiceDesk.WorkOrders.WorkOrderAction;
using static Steward.ServiceDesk.WorkOrders.WorkOrderState;

namespace Steward.ServiceDesk.WorkOrders;

public enum WorkOrderState
{
    [Tone("orange")] Dispatched,
    [Tone("azure")] Accepted,
    [Tone("blue")] OnSite,
    [Tone("purple")] Quoted,
    [Tone("indigo")] Agreed,
    [Tone("pink")] Declined,
    [Tone("blue")] Working,
    [Tone("yellow")] OnHold,
    [Tone("red")] Returned,
    [Tone("teal")] Completed,
    [Tone("secondary")] Confirmed,
    [Tone("secondary")] Cancelled,
}

public enum WorkOrderAction
{
    [Told("{0} took the job",                   Icon = "check")]          Accept,
    [Told("{0} gave the job back",              Icon = "arrow-back-up")]  Return,
    [Told("{0} sent the job again",             Icon = "send")]           Redispatch,
    [Told("{0} arrived",                        Icon = "map-pin")]        Arrive,
    [Told("{0} offered a price",                Icon = "tag")]            Quote,
    [Told("The price was agreed ({0})",         Icon = "circle-check")]   Agree,
    [Told("The price was declined ({0})",       Icon = "x")]              Decline,
    [Told("{0} began the work",                 Icon = "tool")]           Start,
    [Told("{0} put the job on hold",            Icon = "hand-stop")]      Hold,
    [Told("{0} goes on with the job",           Icon = "refresh")]        Resume,
    [Told("{0} finished the work",              Icon = "checks")]         Complete,
    [Told("{0} confirmed the work",             Icon = "star")]           Confirm,
    [Told("{0} sent the job to be done again",  Icon = "refresh")]        Rework,
    [Told("{0} called the job off",             Icon = "x")]              Cancel,
}

/// <summary>What may happen to a work order (工单), and by whom.</summary>
public static class WorkOrderLifecycle
{
    public static readonly Lifecycle<WorkOrder, WorkOrderState, WorkOrderAction> Rules = new(Dispatched, order => order.State, final: [Confirmed, Cancelled])
    {
        // from        action       to           who
        { Dispatched,  Accept,      Accepted,    Worker },
        { Dispatched,  Return,      Returned,    Worker },
        { Dispatched,  Redispatch,  Dispatched,  Dispatcher },
        { Dispatched,  Cancel,      Cancelled,   CustomerOrDispatcher },
        { Accepted,    Arrive,      OnSite,      Worker },
        { Accepted,    Hold,        OnHold,      Worker },
        { Accepted,    Return,      Returned,    Worker },
        { Accepted,    Redispatch,  Dispatched,  Dispatcher },
        { Accepted,    Cancel,      Cancelled,   CustomerOrDispatcher },
        { OnSite,      Start,       Working,     Worker },
        { OnSite,      Quote,       Quoted,      Offerer },
        { OnSite,      Hold,        OnHold,      Worker },
        { OnSite,      Return,      Returned,    Worker },
        { OnSite,      Complete,    Completed,   Worker },
        { OnSite,      Redispatch,  Dispatched,  Dispatcher },
        { OnSite,      Cancel,      Cancelled,   Dispatcher },
        { Quoted,      Agree,       Agreed,      CustomerDispatcherOrWorker },
        { Quoted,      Decline,     Declined,    CustomerOrDispatcher },
        { Quoted,      Quote,       Quoted,      Offerer },
        { Quoted,      Hold,        OnHold,      Worker },
        { Quoted,      Redispatch,  Dispatched,  Dispatcher },
        { Quoted,      Cancel,      Cancelled,   CustomerOrDispatcher },
        { Declined,    Quote,       Quoted,      Offerer },
        { Declined,    Redispatch,  Dispatched,  Dispatcher },
        { Declined,    Cancel,      Cancelled,   CustomerOrDispatcher },
        { Agreed,      Start,       Working,     Worker },
        { Agreed,      Quote,       Quoted,      Offerer },
        { Agreed,      Hold,        OnHold,      Worker },
        { Agreed,      Redispatch,  Dispatched,  Dispatcher },
        { Agreed,      Cancel,      Cancelled,   Dispatcher },
        { Working,     Quote,       Quoted,      Offerer },
        { Working,     Hold,        OnHold,      Worker },
        { Working,     Complete,    Completed,   Worker },
        { Working,     Redispatch,  Dispatched,  Dispatcher },
        { Working,     Cancel,      Cancelled,   Dispatcher },
        { OnHold,      Resume,      Accepted,    Worker },
        { OnHold,      Agree,       Agreed,      CustomerDispatcherOrWorkerIfAsked },
        { OnHold,      Decline,     Declined,    CustomerOrDispatcherIfAsked },
        { OnHold,      Redispatch,  Dispatched,  Dispatcher },
        { OnHold,      Cancel,      Cancelled,   Dispatcher },
        { Returned,    Redispatch,  Dispatched,  Dispatcher },
        { Returned,    Cancel,      Cancelled,   CustomerOrDispatcher },
        { Completed,   Confirm,     Confirmed,   CustomerOrDispatcher },
        { Completed,   Rework,      Dispatched,  Dispatcher },
    };

    private static bool Dispatcher(WorkOrder order, Actor actor) => actor.May(Permissions.Dispatch);
    private static bool Worker(WorkOrder order, Actor actor) => actor.May(Permissions.Work) && order.Worker == actor.Account;

    /// <summary>What is done again costs nothing more.</summary>
    private static bool Offerer(WorkOrder order, Actor actor) => !order.Reworked && (Worker(order, actor) || Dispatcher(order, actor));

    /// <summary>A resident who sees the order is its customer: visibility has decided that before.</summary>
    private static bool CustomerOrDispatcher(WorkOrder order, Actor actor) => actor.Kind is ActorKind.Resident || Dispatcher(order, actor);

    /// <summary>A price that waits for the customer is answered while it waits.</summary>
    private static bool CustomerOrDispatcherIfAsked(WorkOrder order, Actor actor) => order.AwaitsAnswer && CustomerOrDispatcher(order, actor);
    private static bool CustomerDispatcherOrWorkerIfAsked(WorkOrder order, Actor actor) => order.AwaitsAnswer && CustomerDispatcherOrWorker(order, actor);

    /// <summary>At the door the customer signs on the worker's phone.</summary>
    private static bool CustomerDispatcherOrWorker(WorkOrder order, Actor actor) => CustomerOrDispatcher(order, actor) || Worker(order, actor);
}
