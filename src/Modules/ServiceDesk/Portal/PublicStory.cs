using Steward.Contracts.Identity;
using Steward.Platform.Files;
using Steward.Platform.Lifecycles;
using Steward.Platform.Stories;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Portal;

/// <summary>One line of a request's public time line, in words for its customer.</summary>
/// <param name="Sentence">English, translated where shown; {0} is the worker or writer.</param>
public sealed record Entry(DateTimeOffset At, string Icon, string Sentence, string? Who = null, string? Words = null, IReadOnlyList<AttachmentView>? Files = null);

/// <summary>Tells residents what happened. What is not in these tables is the staff's own affair.</summary>
internal static class PublicStory
{
    private static readonly Dictionary<string, (string Icon, string Sentence)> OfRequest = new()
    {
        [nameof(RequestAction.Accept)]   = ("check",          "Your request has been accepted."),
        [nameof(RequestAction.Transfer)] = ("arrows-exchange", "It was handed to the department in charge."),
        [nameof(RequestAction.Hold)]     = ("hand-stop",      "It has to wait for a while."),
        [nameof(RequestAction.Resume)]   = ("refresh",        "It goes on."),
        [nameof(RequestAction.Answer)]   = ("message",        "Your request was answered."),
        [nameof(RequestAction.Resolve)]  = ("checks",         "It is done."),
        [nameof(RequestAction.CallBack)] = ("star",           "It was rated."),
        [nameof(RequestAction.Reopen)]   = ("refresh",        "It was opened again."),
        [nameof(RequestAction.Close)]    = ("circle-check",   "It is closed. Thank you."),
        [nameof(RequestAction.Cancel)]   = ("x",              "It was withdrawn."),
        [nameof(RequestAction.Merge)]    = ("arrow-merge",    "Others reported the same: it goes on together with theirs."),
        [nameof(RequestAction.Unmerge)]  = ("arrow-back-up",  "It goes on by itself again."),
        [Request.TookIn]                 = ("arrow-merge",    "Another report of the same was joined with it."),
    };

    private static readonly Dictionary<string, (string Icon, string Sentence)> OfOrder = new()
    {
        [nameof(WorkOrderAction.Accept)]   = ("check",         "{0} is coming to see to it."),
        [nameof(WorkOrderAction.Return)]   = ("refresh",       "We are looking for another colleague."),
        [nameof(WorkOrderAction.Arrive)]   = ("map-pin",       "{0} has arrived."),
        [nameof(WorkOrderAction.Quote)]    = ("tag",           "A price was offered: please say yes or no."),
        [nameof(WorkOrderAction.Agree)]    = ("circle-check",  "The price was agreed."),
        [nameof(WorkOrderAction.Decline)]  = ("x",             "The price was declined."),
        [nameof(WorkOrderAction.Start)]    = ("tool",          "{0} has begun the work."),
        [nameof(WorkOrderAction.Hold)]     = ("hand-stop",     "The work pauses for now."),
        [nameof(WorkOrderAction.Resume)]   = ("refresh",       "{0} goes on with the work."),
        [nameof(WorkOrderAction.Complete)] = ("checks",        "{0} has finished the work."),
        [nameof(WorkOrderAction.Rework)]   = ("refresh",       "The work is done again, free of charge."),
    };

    public static IReadOnlyList<Entry> Entries(Request request, IReadOnlyList<WorkOrder> orders, IReadOnlyDictionary<AccountId, string> names, Story story, string reader) =>
    [
        .. new[] { new Entry(request.ReceivedAt, "send", "We have received your request.") }
            .Concat(story.Moves.Select(m => Tell(m, request)).OfType<Entry>())
            .Concat(orders.Where(o => o.State is not WorkOrderState.Cancelled).Select(o => new Entry(o.DispatchedAt, "user", "{0} has been asked to see to it.", names.GetValueOrDefault(o.Worker))))
            .Concat(story.Remarks.Select(r => new Entry(r.At, "message", r.ByName == reader ? "You wrote" : r.ByName.Length == 0 ? "A neighbour wrote" : "{0} wrote", r.ByName, r.Words)))
            .Concat(story.Files.Where(f => f.Kind is not AttachmentKind.Signature).GroupBy(f => (f.At, f.ByName)).Select(g => new Entry(g.Key.At, "photo", g.Key.ByName == reader ? "You added photos or a recording" : g.Key.ByName.Length == 0 ? "A neighbour added photos or a recording" : "{0} added photos or a recording", g.Key.ByName, null, [.. g])))
            .OrderBy(e => e.At),
    ];

    private static Entry? Tell(Moved move, Request request)
    {
        var table = move.Kind == nameof(WorkOrder) ? OfOrder : OfRequest;
        if (!table.TryGetValue(move.Action, out var told) || move.Code == Request.GaveUp) return null;
        var words = move.Action is nameof(RequestAction.Resolve) or nameof(RequestAction.Answer) && move.At == request.ResolvedAt ? request.Resolution : move.Action is nameof(WorkOrderAction.Agree) or nameof(RequestAction.Merge) or nameof(RequestAction.Unmerge) ? null : move.Note;
        return new(move.At, told.Icon, told.Sentence, move.Kind == nameof(WorkOrder) ? move.ByName : null, words);
    }
}
