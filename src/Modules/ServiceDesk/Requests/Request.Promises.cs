using Steward.Contracts.ServiceDesk;
using Steward.ServiceDesk.Levels;

namespace Steward.ServiceDesk.Requests;

/// <summary>What was promised about a request, and what of it has been kept.</summary>
public sealed partial class Request
{
    internal const string Arrived = "Arrived", Replied = "Replied", ClockRuns = "clock-runs";

    /// <summary>When its clocks began: when it was received or, for what another register held before, when it came here; of what is planned, when it begins; when it was opened again, if it was over by then.</summary>
    public DateTimeOffset ClocksFrom { get; private set; } = receivedAt;
    /// <summary>The next moment at which a promise is broken, or the last one once it is done; null while it waits with time left.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    public DateTimeOffset? RespondBy { get; private set; }
    public DateTimeOffset? RespondedAt { get; private set; }
    public DateTimeOffset? ArriveBy { get; private set; }
    public DateTimeOffset? ArrivedAt { get; private set; }
    public DateTimeOffset? ReplyBy { get; private set; }
    public DateTimeOffset? RepliedAt { get; private set; }
    public DateTimeOffset? ResolveBy { get; private set; }

    /// <summary>All of it, to tell whether anything of it has changed.</summary>
    internal (DateTimeOffset?, DateTimeOffset?, DateTimeOffset?, DateTimeOffset?, DateTimeOffset?, DateTimeOffset?, DateTimeOffset?, DateTimeOffset?) Promised() =>
        (DueAt, RespondBy, RespondedAt, ArriveBy, ArrivedAt, ReplyBy, RepliedAt, ResolveBy);

    /// <param name="repliedAt">When the customer was first answered, whether that was promised or not: the law may want it too.</param>
    internal void Keep(IReadOnlyList<Reading> readings, DateTimeOffset? repliedAt)
    {
        var by = readings.ToDictionary(r => r.Goal);
        (DateTimeOffset? By, DateTimeOffset? Met) Of(Goal goal) => by.TryGetValue(goal, out var reading) ? (reading.DueAt, reading.MetAt) : default;
        (RespondBy, RespondedAt) = Of(Goal.Response);
        (ArriveBy, ArrivedAt) = Of(Goal.Arrival);
        (ReplyBy, RepliedAt) = (Of(Goal.Reply).By, repliedAt);
        (ResolveBy, _) = Of(Goal.Resolution);
        DueAt = IsOpen ? readings.Where(r => r.MetAt is null).Min(r => r.DueAt) : ResolveBy;
    }

    /// <summary>By when something of it was to be kept, as it was told.</summary>
    internal DateTimeOffset? PromisedBy(Goal goal) => goal switch { Goal.Response => RespondBy, Goal.Arrival => ArriveBy, Goal.Reply => ReplyBy, _ => ResolveBy };

    /// <summary>What its clocks go by.</summary>
    internal (RequestType, CategoryId?, Urgency, DateTimeOffset?, DateTimeOffset?) Timed => (Type, Category, Urgency, AppointmentFrom, AppointmentTo);

    /// <summary>Something promised was not kept in time.</summary>
    internal bool HasBroken(DateTimeOffset now)
    {
        bool IsLate(DateTimeOffset? by, DateTimeOffset? met) => by < (met ?? now);
        return IsLate(RespondBy, RespondedAt) || IsLate(ArriveBy, ArrivedAt) || IsLate(ReplyBy, RepliedAt) || IsLate(ResolveBy, ResolvedAt);
    }

    /// <summary>Somebody has come to see to it.</summary>
    public void NoteArrival(string worker) => Remember(Arrived, null, null, worker);

    /// <summary>The customer has been told something they may read.</summary>
    public void NoteReply() => Remember(Replied, null, null, null);
}
