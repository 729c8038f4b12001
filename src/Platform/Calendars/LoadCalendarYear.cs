using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Calendars;

/// <summary>Takes in the notice for a year (国务院办公厅关于节假日安排的通知); what stood for that year before is replaced, and kept for whatever was counted by it.</summary>
public sealed class LoadCalendarYear(Work work) : Create<LoadCalendarYear.Form, int>(work, CalendarPermissions.Keep)
{
    public sealed class Form
    {
        [Required, StringLength(20000)] public string Lines { get; set; } = "";
    }

    protected override async Task<int> Handle(Form form, CancellationToken ct)
    {
        var days = CalendarText.Read(form.Lines);
        if (days.Select(d => d.Day.Year).Distinct().ToArray() is not [var year]) throw new Refused("Load one year at a time.");
        if (days.Count(d => d.Kind is DayKind.Off) is < 11 or > 60) throw new Refused("A year has at least 11 statutory days off: this is not the whole notice.");
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var known = await Db.Set<CalendarDay>().Where(d => d.Day >= first && d.Day <= last).ToDictionaryAsync(d => d.Day, ct);
        Db.Add(FormerYear.Of(year, known.Values, Now));
        foreach (var day in days)
            if (known.Remove(day.Day, out var old)) old.Become(day);
            else Db.Add(day);
        Db.RemoveRange(known.Values);
        return year;
    }
}

public static class CalendarPermissions
{
    public static readonly Permission See  = new("calendar.see",  "See the working calendar",  Post.Staff);
    public static readonly Permission Keep = new("calendar.keep", "Load the working calendar", Post.Administrator);
}
