using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Platform.Calendars;

/// <summary>The statutory working calendar of China as it stands in the database.</summary>
public sealed class WorkingCalendar(Db db)
{
    private WorkingDays? known;

    /// <summary>All years loaded; asked once per unit of work.</summary>
    public async Task<WorkingDays> Days(CancellationToken ct = default) =>
        known ??= new(await db.Set<CalendarDay>().AsNoTracking().ToDictionaryAsync(d => d.Day, d => d.Kind, ct), Shown.Zone);
}
