using Microsoft.EntityFrameworkCore;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Calendars;

/// <summary>One year, month by month: what is worked, what is off, and by which notice.</summary>
public sealed class ShowCalendar(Work work, WorkingCalendar calendar) : Query<ShowCalendar.Filter, ShowCalendar.View>(work, CalendarPermissions.See)
{
    public sealed record Filter(int? Year = null);
    public sealed record Day(DateOnly Date, bool IsWorked, DayKind? Kind, string? Name);
    public sealed record Month(int Number, int Worked, IReadOnlyList<Day> Days);
    public sealed record View(int Year, bool IsKnown, int Worked, IReadOnlyList<Month> Months, IReadOnlyList<string> Sources, IReadOnlyList<int> Years);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var year = Math.Clamp(filter.Year ?? Shown.DayOf(Now).Year, 2000, 2100);
        var days = await calendar.Days(ct);
        var special = await Db.Set<CalendarDay>().ToListAsync(ct);
        var named = special.ToDictionary(d => d.Day);
        Day Of(DateOnly day) => new(day, days.IsWorked(day), named.GetValueOrDefault(day)?.Kind, named.GetValueOrDefault(day)?.Name);
        var months = Enumerable.Range(1, 12).Select(m => Enumerable.Range(1, DateTime.DaysInMonth(year, m)).Select(d => Of(new(year, m, d))).ToArray())
            .Select((m, i) => new Month(i + 1, m.Count(d => d.IsWorked), m)).ToArray();
        return new(year, days.Knows(year), months.Sum(m => m.Worked), months, [.. special.Where(d => d.Day.Year == year).Select(d => d.Source).Distinct()], [.. special.Select(d => d.Day.Year).Append(year).Distinct().Order()]);
    }
}
