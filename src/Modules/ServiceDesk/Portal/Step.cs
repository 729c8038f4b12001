using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Portal;

/// <summary>How far a request has come, as its customer sees it.</summary>
public enum Step { Sent, Accepted, AtWork, Done, Closed }

/// <summary>What the customer is asked for, if anything.</summary>
public enum Wanted { Nothing, AnswerQuote, Rate }

internal static class Steps
{
    public static Step Of(RequestState state, bool somebodySent) => state switch
    {
        RequestState.New => Step.Sent,
        RequestState.Accepted or RequestState.OnHold => somebodySent ? Step.AtWork : Step.Accepted,
        RequestState.Resolved => Step.Done,
        _ => Step.Closed,
    };

    public static Wanted WantedOf(Request request, IEnumerable<WorkOrderState> orders) =>
        orders.Contains(WorkOrderState.Quoted) ? Wanted.AnswerQuote
        : request.State is RequestState.Resolved && request.Satisfaction is null ? Wanted.Rate
        : Wanted.Nothing;

    public static bool SomebodySent(IEnumerable<WorkOrderState> orders) => orders.Any(s => s is not (WorkOrderState.Cancelled or WorkOrderState.Returned));
}
