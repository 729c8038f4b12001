using Steward.Platform.Calendars;

namespace Steward.ServiceDesk.Levels;

public enum Pace { Runs, Waits, Stands }

/// <summary>A stretch of a clock: from when to when it ran, waited or stood, what began it, and the time counted in it.</summary>
/// <param name="To">Null for the one that is under way.</param>
/// <param name="Because">The action that began it; null for the first.</param>
/// <param name="Note">What was said with it: the reason to wait.</param>
public sealed record Stretch(DateTimeOffset From, DateTimeOffset? To, Pace Pace, string? Because, TimeSpan Counted, string? Note = null);

/// <summary>The clock of one promise. It hears in turn at which moments it begins to run, to wait or to stand, and so always knows
/// the time used and, unless it waits, the moment at which the promise is broken. Working time only, if the promise is one of working time.</summary>
public sealed class Clock(Level level, OfficeHours office, WorkingDays days, DateTimeOffset start)
{
    private readonly List<Stretch> past = [];
    private readonly OfficeHours? hours = level.KeepsOfficeHours ? office : null;
    private DateTimeOffset since = start;
    private string? because, note;
    private DateTimeOffset? broken, promised;

    public TimeSpan Allowed { get; } = level.Length(office);
    public Pace Pace { get; private set; }
    /// <summary>Time used in the stretches that are over.</summary>
    public TimeSpan Used { get; private set; }

    /// <summary>When the promise is, or was, to be kept at the latest; null while the clock waits with time left.</summary>
    public DateTimeOffset? DueAt => broken ?? Pace switch { Pace.Runs => Breaks(), Pace.Stands => promised, _ => null };

    /// <param name="at">Not before the turn heard last; before the start it counts as the start.</param>
    public void Turn(DateTimeOffset at, Pace pace, string because, string? note = null)
    {
        if (at < since) at = since;
        promised = Pace switch { Pace.Runs => Breaks(), Pace.Waits => null, _ => promised };
        if (Pace is Pace.Runs && promised <= at) broken ??= promised;
        if (at > since)
        {
            past.Add(new(since, at, Pace, this.because, Counted(at), this.note));
            Used += past[^1].Counted;
        }
        (since, Pace, this.because, this.note) = (at, pace, because, note);
    }

    /// <summary>Every stretch up to a moment, line by line.</summary>
    public IReadOnlyList<Stretch> Stretches(DateTimeOffset now) =>
        [.. past, new(since, Pace is Pace.Stands ? null : now > since ? now : since, Pace, because, Counted(now), note)];

    public TimeSpan UsedBy(DateTimeOffset now) => Used + Counted(now);

    private DateTimeOffset Breaks() => days.Add(since, Allowed > Used ? Allowed - Used : TimeSpan.Zero, hours);

    private TimeSpan Counted(DateTimeOffset to) => Pace is Pace.Runs && to > since ? days.Between(since, to, hours) : TimeSpan.Zero;
}
