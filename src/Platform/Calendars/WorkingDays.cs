namespace Steward.Platform.Calendars;

/// <summary>The hours in which working time runs on a worked day, by the community's clock.</summary>
public readonly record struct OfficeHours(TimeOnly From, TimeOnly To)
{
    public static readonly OfficeHours Usual = new(new(9, 0), new(18, 0));
    public TimeSpan Length => To - From;
}

/// <summary>Which days are worked, as far as the notices are known; in a year without one, Monday to Friday.</summary>
public sealed class WorkingDays(IReadOnlyDictionary<DateOnly, DayKind> days, TimeZoneInfo zone)
{
    private readonly HashSet<int> years = [.. days.Keys.Select(d => d.Year)];

    /// <summary>Whether the notice for that year has been loaded.</summary>
    public bool Knows(int year) => years.Contains(year);

    public bool IsWorked(DateOnly day) => days.TryGetValue(day, out var kind) ? kind is DayKind.Worked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Whether the notice of its year gives the day off: statutory holidays with the days around them, weekends within them included.</summary>
    public bool IsHoliday(DateOnly day) => days.TryGetValue(day, out var kind) && kind is DayKind.Off;

    /// <summary>The day that is so many worked days later (第 N 个工作日); the day itself does not count. Backwards when negative.</summary>
    public DateOnly Add(DateOnly day, int workedDays)
    {
        for (var left = Math.Abs(workedDays); left > 0;)
        {
            day = day.AddDays(Math.Sign(workedDays));
            if (IsWorked(day)) left--;
        }
        return day;
    }

    /// <summary>How many days are worked from the first to the last, both included.</summary>
    public int Count(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1)) if (IsWorked(day)) count++;
        return count;
    }

    /// <summary>The working time from one moment to a later one; without office hours time runs day and night (7×24).</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to, OfficeHours? hours)
    {
        if (to <= from) return TimeSpan.Zero;
        if (hours is not { } office) return to - from;
        var (start, end) = (Local(from), Local(to));
        var total = TimeSpan.Zero;
        for (var day = DateOnly.FromDateTime(start); day <= DateOnly.FromDateTime(end); day = day.AddDays(1))
        {
            if (!IsWorked(day)) continue;
            var opens = Later(day.ToDateTime(office.From), start);
            var closes = Earlier(day.ToDateTime(office.To), end);
            if (closes > opens) total += closes - opens;
        }
        return total;
    }

    /// <summary>The moment at which so much working time will have passed.</summary>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan time, OfficeHours? hours)
    {
        if (hours is not { } office) return from + time;
        if (office.Length <= TimeSpan.Zero) throw new ArgumentException("Office hours need to be open for a while.", nameof(hours));
        var now = Local(from);
        for (var left = time; ; now = DateOnly.FromDateTime(now).AddDays(1).ToDateTime(TimeOnly.MinValue))
        {
            var day = DateOnly.FromDateTime(now);
            if (!IsWorked(day)) continue;
            var opens = Later(day.ToDateTime(office.From), now);
            var today = day.ToDateTime(office.To) - opens;
            if (today <= TimeSpan.Zero) continue;
            if (left <= today) return At(opens + left);
            left -= today;
        }
    }

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
    private DateTimeOffset At(DateTime local) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
