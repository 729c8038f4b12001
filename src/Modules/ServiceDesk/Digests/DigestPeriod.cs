using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>Some days, both named, by the community's calendar.</summary>
public readonly record struct DigestPeriod(DateOnly From, DateOnly To)
{
    public const int LongestDays = 366;

    public int Days => To.DayNumber - From.DayNumber + 1;
    public DateTimeOffset Start => RequestFilters.Start(From);
    /// <summary>The first moment after it.</summary>
    public DateTimeOffset End => RequestFilters.Start(To.AddDays(1));
    /// <summary>A calendar month is compared with months, anything else with as many days.</summary>
    public bool IsMonth => From.Day == 1 && To == From.AddMonths(1).AddDays(-1);
    public bool IsWeek => Days == 7 && From.DayOfWeek is DayOfWeek.Monday;

    /// <summary>The week from Monday to Sunday that was over before a day.</summary>
    public static DigestPeriod WeekBefore(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(monday.AddDays(-7), monday.AddDays(-1));
    }

    /// <summary>The periods before it, the oldest first.</summary>
    public IReadOnlyList<DigestPeriod> Before(int count)
    {
        var earlier = new List<DigestPeriod>();
        for (var n = count; n > 0; n--)
            earlier.Add(IsMonth ? new(From.AddMonths(-n), From.AddMonths(1 - n).AddDays(-1)) : new(From.AddDays(-n * Days), To.AddDays(-n * Days)));
        return earlier;
    }
}
