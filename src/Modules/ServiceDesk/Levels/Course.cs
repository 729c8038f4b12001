using Steward.Platform.Calendars;
using Steward.Platform.Lifecycles;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.Requests.RequestAction;

namespace Steward.ServiceDesk.Levels;

/// <summary>Something in a request's history that turns its clocks.</summary>
/// <param name="To">The state it led to; null when the state stayed.</param>
/// <param name="RunsOn">It waits for something that does not stop the clock.</param>
/// <param name="Note">What it waits for.</param>
public sealed record Mark(DateTimeOffset At, string Action, RequestState? To, bool RunsOn = false, string? Note = null)
{
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
    private static readonly string[] TakenInHand = [nameof(Accept), nameof(Answer), nameof(Assign), nameof(Hold), nameof(Resolve), nameof(Close), nameof(Cancel)];
    private static readonly string[] Answered = [nameof(Answer), nameof(Resolve), nameof(CallBack), nameof(Cancel), Request.Replied];

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

    private Reading Read(Goal goal, Level level, OfficeHours office, WorkingDays days, DateTimeOffset now)
    {
        // The work itself waits for the hour the customer named.
        var start = goal is Goal.Resolution && AppointmentFrom > From ? AppointmentFrom.Value : From;
        var clock = new Clock(level, office, days, start);
        DateTimeOffset? met = null;
        foreach (var turn in Turns)
        {
            var pace = PaceAfter(goal, turn);
            if (pace is null || met is not null && (goal is not Goal.Resolution || pace is Pace.Stands)) continue;
            clock.Turn(turn.At, pace.Value, turn.Action, turn.Note);
            met = pace is Pace.Stands ? turn.At : null;
        }
        return new(goal, level, start, clock.DueAt, met, clock.Allowed, clock.UsedBy(now), clock.Pace is Pace.Waits, clock.Stretches(now));
    }

    private Reading Appointment(DateTimeOffset agreed) =>
        new(Goal.Arrival, null, From, agreed, Turns.FirstOrDefault(t => PaceAfter(Goal.Arrival, t) is Pace.Stands)?.At, null, null, false, []);

    private static Pace? PaceAfter(Goal goal, Mark turn) => goal switch
    {
        Goal.Response => TakenInHand.Contains(turn.Action) ? Pace.Stands : null,
        Goal.Reply => Answered.Contains(turn.Action) ? Pace.Stands : null,
        Goal.Arrival when turn.Action == Request.Arrived => Pace.Stands,
        _ => turn.To switch
        {
            null => null,
            RequestState.New or RequestState.Accepted => Pace.Runs,
            RequestState.OnHold => turn.RunsOn ? Pace.Runs : Pace.Waits,
            _ => Pace.Stands,
        },
    };
}
