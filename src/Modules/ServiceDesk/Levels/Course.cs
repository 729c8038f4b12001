using Steward.Platform.Calendars;
using Steward.Platform.Lifecycles;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;
using static Steward.ServiceDesk.Requests.RequestAction;

namespace Steward.ServiceDesk.Levels;

/// <summary>Something in a request's history that turns its clocks.</summary>
/// <param name="To">The state it led to; null when the state stayed.</param>
/// <param name="RunsOn">It waits for something that does not stop the clock.</param>
/// <param name="Note">What it waits for.</param>
/// <param name="Job">The work order that began or ceased to wait; null for the request itself.</param>
public sealed record Mark(DateTimeOffset At, string Action, RequestState? To, bool RunsOn = false, string? Note = null, Guid? Job = null, bool JobWaits = false)
{
    /// <summary>A work order that waits for what stops the clock, or waits no more; null for all else that happens to it.</summary>
    public static Mark? OfJob(Moved move) => move.To != move.From && (move.To == nameof(WorkOrderState.OnHold) || move.From == nameof(WorkOrderState.OnHold))
        ? new(move.At, move.Action, null, Note: move.Note, Job: move.Thing, JobWaits: move.To == nameof(WorkOrderState.OnHold) && move.Code != Request.ClockRuns)
        : null;

    public static Mark Of(Moved move) =>
        new(move.At, move.Action, Enum.TryParse<RequestState>(move.To, out var to) ? to : null, move.Code == Request.ClockRuns, move.Action == nameof(Hold) ? move.Note : null);
}

/// <summary>How one promise stands. Without a level it is an appointment: a moment, not a time.</summary>
public sealed record Reading(Goal Goal, Level? Level, DateTimeOffset Start, DateTimeOffset? DueAt, DateTimeOffset? MetAt, TimeSpan? Allowed, TimeSpan? Used, bool Waits, IReadOnlyList<Stretch> Stretches)
{
    public bool IsLate(DateTimeOffset now) => (MetAt ?? now) > DueAt;
}

/// <summary>A request's course so far, and what it means for each promise: the same from the first row to the last, whenever it is worked out.</summary>
/// <param name="From">When its clocks began: when it was received or, for what another register held before, when it came here.</param>
public sealed record Course(DateTimeOffset From, DateTimeOffset? AppointmentFrom, DateTimeOffset? AppointmentTo, IReadOnlyList<Mark> Turns)
{
    private static readonly string[] TakenInHand = [nameof(Accept), nameof(Answer), nameof(Assign), nameof(Hold), nameof(Resolve), nameof(Close), nameof(Cancel), nameof(Merge)];
    private static readonly string[] Answered = [nameof(Answer), nameof(Resolve), nameof(CallBack), nameof(Cancel), nameof(Merge), Request.Replied];

    public IReadOnlyList<Reading> Read(Func<Goal, Level?> promised, OfficeHours office, WorkingDays days, DateTimeOffset now)
    {
        var readings = new List<Reading>();
        foreach (var goal in Enum.GetValues<Goal>())
        {
            if (goal is Goal.Arrival && (AppointmentTo ?? AppointmentFrom) is { } agreed) readings.Add(Appointment(agreed));
            else if (promised(goal) is { } level) readings.Add(Read(goal, level, office, days, now));
        }
        return readings;
    }

    /// <summary>When the customer was first answered, whether that was promised or not; an answer by a merger that was undone is none.</summary>
    public DateTimeOffset? RepliedAt()
    {
        Mark? answer = null;
        foreach (var turn in Turns.Where(t => t.Job is null))
            if (Answered.Contains(turn.Action)) answer ??= turn;
            else if (turn.Action is nameof(Unmerge) && answer?.Action is nameof(Merge)) answer = null;
        return answer?.At;
    }

    private Reading Read(Goal goal, Level level, OfficeHours office, WorkingDays days, DateTimeOffset now)
    {
        // The work itself waits for the hour the customer named.
        var start = goal is Goal.Resolution && AppointmentFrom > From ? AppointmentFrom.Value : From;
        var clock = new Clock(level, office, days, start);
        DateTimeOffset? met = null;
        var (state, runsOn, merged, waiting) = (RequestState.New, false, false, new HashSet<Guid>());
        foreach (var turn in Turns)
        {
            if (turn.Job is { } job) { if (turn.JobWaits ? !waiting.Add(job) : !waiting.Remove(job)) continue; }
            else if (turn.To is { } to) (state, runsOn) = (to, turn.RunsOn);
            var pace = PaceAfter(goal, turn, state, runsOn, waiting.Count > 0);
            if (pace is null || met is not null && (goal is not Goal.Resolution && !merged || pace is Pace.Stands)) continue;
            clock.Turn(turn.At, pace.Value, turn.Action, turn.Note);
            (met, merged) = (pace is Pace.Stands ? turn.At : null, turn.Action is nameof(Merge));
        }
        return new(goal, level, start, clock.DueAt, met, clock.Allowed, clock.UsedBy(now), clock.Pace is Pace.Waits, clock.Stretches(now));
    }

    /// <summary>A merger that was undone kept no appointment.</summary>
    private Reading Appointment(DateTimeOffset agreed)
    {
        var undone = Turns.Count(t => t.Action is nameof(Unmerge));
        var kept = Turns.Where(t => t.Action is not nameof(Merge) || undone-- <= 0).FirstOrDefault(t => t.Job is null && PaceAfter(Goal.Arrival, t, t.To ?? RequestState.New, false, false) is Pace.Stands);
        return new(Goal.Arrival, null, From, agreed, kept?.At, null, null, false, []);
    }

    /// <param name="jobWaits">A work order of it waits for what stops the clock.</param>
    private static Pace? PaceAfter(Goal goal, Mark turn, RequestState state, bool runsOn, bool jobWaits) => goal switch
    {
        Goal.Response => turn.Job is null && TakenInHand.Contains(turn.Action) ? Pace.Stands : null,
        Goal.Reply => turn.Job is null && Answered.Contains(turn.Action) ? Pace.Stands : turn.Action is nameof(Unmerge) ? Pace.Runs : null,
        Goal.Arrival when turn.Action == Request.Arrived => Pace.Stands,
        _ when turn.To is null && turn.Job is null => null,
        _ => state switch
        {
            RequestState.New or RequestState.Accepted => jobWaits ? Pace.Waits : Pace.Runs,
            RequestState.OnHold => runsOn && !jobWaits ? Pace.Runs : Pace.Waits,
            _ => Pace.Stands,
        },
    };
}
