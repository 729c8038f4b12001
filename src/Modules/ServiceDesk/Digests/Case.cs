using Steward.Contracts.ServiceDesk;
using Steward.Platform.Lifecycles;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>A request as it was known at one moment and stood at another, read from its history.</summary>
public sealed class Case
{
    private readonly IReadOnlyList<Moved> moves, promised;
    private readonly DateTimeOffset until;

    /// <param name="request">With what was changed since put back.</param>
    /// <param name="moves">Its history as far as it was known.</param>
    /// <param name="until">The first moment that counts no more.</param>
    internal Case(Request request, IReadOnlyList<Moved> moves, bool wasOver, DigestPeriod period, DateTimeOffset until)
    {
        (Request, WasOver, this.until) = (request, wasOver, until);
        this.moves = wasOver ? [.. moves.SkipWhile(m => m.At == moves[0].At)] : moves;
        promised = wasOver ? [.. this.moves.SkipWhile(m => m.Action is not nameof(RequestAction.Reopen))] : moves;
        ClocksFrom = !wasOver ? request.ClocksFrom : promised.Count > 0 && promised[0].At < until ? promised[0].At : null;
        IsNew = request.ReceivedAt >= period.Start && request.ReceivedAt < until;
        var before = IsNew ? (RequestState?)null : StateBefore(period.Start);
        State = StateBefore(until);
        IsCarried = before is RequestState.New or RequestState.Accepted or RequestState.OnHold;
        IsReopened = !IsNew && !IsCarried && this.moves.Any(m => m.At >= period.Start && m.At < until && (m.Action is nameof(RequestAction.Reopen) or nameof(RequestAction.Unmerge)));
        (Validity, Grade) = Graded(moves);
    }

    public Request Request { get; }
    /// <summary>Was over before it came here.</summary>
    public bool WasOver { get; }
    /// <summary>When its clocks began; null while nothing is promised about it, as it was over before it came here.</summary>
    public DateTimeOffset? ClocksFrom { get; }
    public RequestState State { get; }
    public bool IsNew { get; }
    public bool IsCarried { get; }
    public bool IsReopened { get; }
    public bool Counts => IsNew || IsCarried || IsReopened;
    public bool IsDone => State is RequestState.Resolved or RequestState.Closed;
    public bool IsWithdrawn => State is RequestState.Cancelled or RequestState.Merged;
    public bool IsOpen => !IsDone && !IsWithdrawn;
    public Validity? Validity { get; }
    public Grade? Grade { get; }
    public IReadOnlyList<Reading> Readings { get; set; } = [];

    /// <summary>What of its history turned its clocks by then.</summary>
    internal IEnumerable<Mark> Marks => promised.Where(m => m.At < until).Select(Mark.Of);

    private RequestState StateBefore(DateTimeOffset moment) =>
        moves.LastOrDefault(m => m.To is not null && m.At < moment) is { To: { } to } && Enum.TryParse<RequestState>(to, out var state) ? state : WasOver ? RequestState.Closed : RequestState.New;

    private static (Validity?, Grade?) Graded(IReadOnlyList<Moved> moves) =>
        moves.LastOrDefault(m => m.Action is Request.Graded or Request.Grouped)?.Code?.Split(',') is [var validity, _, var grade]
            ? (Read<Validity>(validity), Read<Grade>(grade)) : default;

    private static T? Read<T>(string text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) ? value : null;
}
