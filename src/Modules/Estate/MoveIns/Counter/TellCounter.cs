using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Tells the counter of a community, in one line, who comes tomorrow and has not been reminded of it yet.</summary>
public sealed class TellCounter(Work work, Crew crew, Notify notify) : Change<SiteId, Bare>(work, Permissions.MoveInCounter)
{
    protected override async Task Handle(SiteId site, Bare form, CancellationToken ct)
    {
        await Db.Set<Site>().VisibleTo(Actor).Where(s => s.Id == site).OrNotFound(ct);
        var coming = await Db.Set<Handover>().VisibleTo(Actor).Where(h => h.Site == site).ToRemind(Shown.DayOf(Now).AddDays(1)).Select(h => h.BookedFor!.Value).ToListAsync(ct);
        if (coming.Count > 0) await notify.Tell(MoveInNotices.Counter, await crew.Of(Permissions.MoveInCounter, site, ct), "/move-in", "Tomorrow {0} households come to the counter, the first at {1}", [coming.Count, coming.Min()], ct);
    }
}

internal static class Reminding
{
    /// <summary>Booked for that day, and the household has not been reminded of it.</summary>
    public static IQueryable<Handover> ToRemind(this IQueryable<Handover> handovers, DateOnly day) =>
        handovers.Where(h => h.State == HandoverState.Booked && h.BookedDay == day && (h.RemindedDay == null || h.RemindedDay != day));
}
