using Microsoft.EntityFrameworkCore;
using Steward.Platform.Calendars;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Levels;

/// <summary>The day by which the law of the place wants a complaint answered (法定答复期限), if it says one: whatever is promised, and however the clock waits.</summary>
public sealed class LegalReply(Db db, SettingReader settings)
{
    /// <param name="Days">From the day after it was received.</param>
    /// <param name="IsBroken">That day is over, and it was not answered by then.</param>
    public sealed record Limit(DateOnly Day, int Days, bool IsBroken);

    public async Task<Limit?> Of(Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (request.Type is not RequestType.Complaint || request.WasOver) return null;
        // What a register held as settled and is opened again here, is brought on the day of its first reopening.
        var key = request.Key;
        var again = request.ClocksFrom > request.ReceivedAt && await db.Set<Moved>().AnyAsync(m => m.Thing == key && m.Code == Request.FromRegister, ct);
        var from = again ? request.ClocksFrom : request.ReceivedAt;
        if (await settings.Get(ComplaintSettings.LegalReplyDays, request.Site, from, ct) is not (> 0 and var days)) return null;
        var day = Shown.DayOf(from).AddDays(days);
        return new(day, days, (request.RepliedAt ?? request.ResolvedAt ?? now) >= RequestFilters.Start(day.AddDays(1)));
    }

    /// <summary>Whether a promise could be kept and the law be broken: working time stands still over weekends and holidays, which the law counts.</summary>
    public static bool IsPassedBy(Level level, int days, OfficeHours office, WorkingDays calendar, DateOnly from)
    {
        for (var received = from; received < from.AddDays(366); received = received.AddDays(1))
        {
            var late = RequestFilters.Start(received.AddDays(1)).AddMinutes(-1);
            if (calendar.Add(late, level.Length(office), level.KeepsOfficeHours ? office : null) > RequestFilters.Start(received.AddDays(days + 1))) return true;
        }
        return false;
    }
}
