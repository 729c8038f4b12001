using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Platform.Calendars;

/// <summary>The statutory working calendar of China as it stands in the database.</summary>
public sealed class WorkingCalendar(Db db)
{
    private WorkingDays? known;

    /// <summary>All years loaded; asked once per unit of work.</summary>
    public async Task<WorkingDays> Days(CancellationToken ct = default) => known ??= new(await Special(ct), Shown.Zone);

    /// <summary>All years as they were known at a moment.</summary>
    public async Task<WorkingDays> Days(DateTimeOffset knownAt, CancellationToken ct = default)
    {
        var formers = await db.Set<FormerYear>().AsNoTracking().Where(y => y.Until > knownAt).OrderBy(y => y.Id).ToListAsync(ct);
        if (formers.Count == 0) return await Days(ct);
        var then = formers.DistinctBy(y => y.Year).ToDictionary(y => y.Year, y => y.Read());
        return new((await Special(ct)).Where(d => !then.ContainsKey(d.Key.Year)).Concat(then.Values.SelectMany(days => days)).ToDictionary(), Shown.Zone);
    }

    private Task<Dictionary<DateOnly, DayKind>> Special(CancellationToken ct) => db.Set<CalendarDay>().AsNoTracking().ToDictionaryAsync(d => d.Day, d => d.Kind, ct);
}
