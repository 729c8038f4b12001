using System.Globalization;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Platform.Calendars;

/// <summary>A year of the calendar as lines of text: day or first..last, Off or Worked, name, source.</summary>
public static class CalendarText
{
    public static IReadOnlyList<CalendarDay> Read(string text)
    {
        var days = new Dictionary<DateOnly, CalendarDay>();
        foreach (var (record, i) in CsvReader.Records(new StringReader(text.Trim() + "\n")).Select((r, i) => (r.Select(Tidying.Tidy).ToArray(), i + 1)))
        {
            if (record is [""] || record[0].Equals("day", StringComparison.OrdinalIgnoreCase) || record[0] == "日期") continue;
            if (record.Length < 3) throw new Refused("Line {0} should say: day, Off or Worked, name, source.", i);
            var ends = record[0].Split("..");
            var (first, last) = (Day(ends[0], i), Day(ends[^1], i));
            if (last < first || last.DayNumber - first.DayNumber > 30) throw new Refused("Line {0}: «{1}» is no stretch of days.", i, record[0]);
            for (var day = first; day <= last; day = day.AddDays(1))
                if (!days.TryAdd(day, new(day, Kind(record[1], day, i), record[2], record.ElementAtOrDefault(3) ?? ""))) throw new Refused("Line {0}: {1} is listed twice.", i, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        return [.. days.Values.OrderBy(d => d.Day)];
    }

    private static DateOnly Day(string text, int line) =>
        DateOnly.TryParseExact(text.Trim().Replace('/', '-'), ["yyyy-M-d", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new Refused("Line {0}: «{1}» is not a day.", line, text);

    private static DayKind Kind(string text, DateOnly day, int line) => text.Trim().ToLowerInvariant() switch
    {
        "off" or "放假" or "休" => DayKind.Off,
        "worked" or "上班" or "班" or "调休上班" when day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday => DayKind.Worked,
        "worked" or "上班" or "班" or "调休上班" => throw new Refused("Line {0}: {1} is a weekday and worked anyway.", line, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => throw new Refused("Line {0}: say Off or Worked, not «{1}».", line, text),
    };
}
