using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;

namespace Steward.Platform.Calendars;

/// <summary>The years that come with the system are loaded if they are not there; what an administrator loaded stays.</summary>
public sealed class BeginCalendar(Db db, TimeProvider clock) : IBegin
{
    public async Task Begin(CancellationToken ct = default)
    {
        var known = (await db.Set<CalendarDay>().Select(d => d.Day).ToListAsync(ct)).Select(d => d.Year).ToHashSet();
        var added = Shipped().Where(d => !known.Contains(d.Day.Year)).ToArray();
        // Whatever was counted before a new edition of Steward brought a year was counted without it.
        if (known.Count > 0) db.AddRange(added.Select(d => d.Day.Year).Distinct().Select(year => FormerYear.Of(year, [], clock.GetUtcNow())));
        db.AddRange(added);
        await db.SaveChangesAsync(ct);
    }

    public static IReadOnlyList<CalendarDay> Shipped()
    {
        using var stream = typeof(BeginCalendar).Assembly.GetManifestResourceStream("calendars:china.csv")!;
        using var reader = new StreamReader(stream);
        return CalendarText.Read(reader.ReadToEnd());
    }
}
