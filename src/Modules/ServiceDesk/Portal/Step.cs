using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
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

    /// <param name="priced">A price waits for their yes or no.</param>
    /// <param name="asked">Whoever may rate is asked until it is closed; afterwards only if somebody is to hear from them again.</param>
    public static Wanted WantedOf(Request request, bool priced, bool canRate, bool asked) =>
        priced ? Wanted.AnswerQuote
        : canRate && (asked || request.State is RequestState.Resolved) ? Wanted.Rate
        : Wanted.Nothing;

    /// <summary>Whether this resident can say how it was done: whoever brought it or joined, and has not said so yet or is asked anew.</summary>
    /// <param name="mine">As whom they joined, if they did not bring it.</param>
    /// <param name="asked">They are to say whether it held.</param>
    public static bool CanRate(Request request, Joiner? mine, bool asked, Actor actor) =>
        request.State is RequestState.Resolved or RequestState.Closed && (request.WasBroughtBy(actor) ? asked || request.Satisfaction is null : mine is not null && (asked || mine.IsToBeHeard(request)));

    public static bool SomebodySent(IEnumerable<WorkOrderState> orders) => orders.Any(s => s is not (WorkOrderState.Cancelled or WorkOrderState.Returned));
}
