using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Procedures;
using Steward.Platform.Calendars;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Reminds of a registration, or a change of one, that is to be reported by tomorrow's office hours, or should have been; each once.</summary>
public sealed class RemindOfFloater(Work work, LastDays days, WorkingCalendar calendar) : Change<FloaterId, Bare>(work, Permissions.Floaters)
{
    protected override async Task Handle(FloaterId id, Bare form, CancellationToken ct)
    {
        var floater = await Db.Set<Floater>().AsNoTracking().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        var today = Shown.DayOf(Now);
        if (floater.State is not FloaterState.ToReport || (await calendar.Days(ct)).Add(today, 1) < floater.Due) return;
        var house = await Db.Set<Units.Unit>().Where(u => u.Id == floater.Unit).Select(u => u.Label).SingleAsync(ct);
        await days.Tell(floater.Site, floater.Key, floater.IsLate(today) ? TermLeft.Expired : TermLeft.RunsOut, floater.Due, Permissions.Floaters, FloaterNotices.Due, $"/floating/{id}",
            floater.ReportedOn is null ? "Who moved into {0} is to be reported by {1}" : "What changed of the registration in {0} is to be reported by {1}",
            floater.ReportedOn is null ? "Who moved into {0} should have been reported by {1}" : "What changed of the registration in {0} should have been reported by {1}", [house, Shown.Day(floater.Due)], ct);
    }
}
