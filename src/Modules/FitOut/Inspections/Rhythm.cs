using Steward.FitOut.Watching;

namespace Steward.FitOut.Inspections;

/// <summary>When a running fit-out is to be looked at again.</summary>
/// <param name="Times">Within the term, where it is counted by term.</param>
public readonly record struct Rhythm(InspectionRhythm Kind, int Times)
{
    /// <summary>Days from one inspection to the next; within a term they stand evenly, the first in the middle of its part.</summary>
    public int Every(DateOnly from, DateOnly to) => Kind switch
    {
        InspectionRhythm.Daily          => 1,
        InspectionRhythm.EveryTwoDays   => 2,
        InspectionRhythm.EveryThreeDays => 3,
        _                               => Math.Max(1, (to.DayNumber - from.DayNumber + 1) / Times),
    };

    /// <param name="last">The day of the last one that was planned.</param>
    public bool IsDue(DateOnly today, DateOnly from, DateOnly to, DateOnly? last)
    {
        var every = Every(from, to);
        return last is { } before ? today.DayNumber - before.DayNumber >= every : Kind is not InspectionRhythm.TimesPerTerm || today.DayNumber - from.DayNumber >= every / 2;
    }
}
