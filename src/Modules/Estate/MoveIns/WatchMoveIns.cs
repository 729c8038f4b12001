using Microsoft.EntityFrameworkCore;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns;

/// <summary>Goes round in the morning: whoever did not come yesterday was absent, who comes tomorrow is reminded, and defects past their day are told once.</summary>
public sealed class WatchMoveIns(Db db, MissHandover miss, RemindOfDefect remind, RemindOfBooking remindOfBooking, Crew crew, Notify notify, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var missed = await db.Set<Handover>().AsNoTracking().Where(h => h.State == HandoverState.Booked && h.BookedDay < today).Select(h => h.Id).ToListAsync(ct);
        foreach (var id in missed) await Try(() => miss.Run(id, new(), ct));
        await Tomorrow(today.AddDays(1), ct);
        var late = await db.Set<Defect>().AsNoTracking().Where(d => d.State == DefectState.Open && d.DueOn < today && (d.ToldDue == null || d.ToldDue != d.DueOn)).Select(d => d.Id).ToListAsync(ct);
        foreach (var id in late) await Try(() => remind.Run(id, new(), ct));
    }

    /// <summary>Each household for itself, and the counter in one line for each community.</summary>
    private async Task Tomorrow(DateOnly day, CancellationToken ct)
    {
        var coming = await db.Set<Handover>().AsNoTracking().Where(h => h.State == HandoverState.Booked && h.BookedDay == day && (h.RemindedDay == null || h.RemindedDay != day)).Select(h => new { h.Id, h.Site, h.BookedFor }).ToListAsync(ct);
        foreach (var one in coming) await Try(() => remindOfBooking.Run(one.Id, new(), ct));
        foreach (var site in coming.GroupBy(c => c.Site))
            await notify.Tell(MoveInNotices.Counter, await crew.Of(Permissions.MoveInCounter, site.Key, ct), "/move-in", "Tomorrow {0} households come to the counter, the first at {1}", [site.Count(), site.Min(c => c.BookedFor)!.Value], ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Somebody may have done the same in this moment: the next round looks again.</summary>
    private async Task Try(Func<Task> step)
    {
        try { await step(); }
        catch (Refusal) { }
        db.ChangeTracker.Clear();
    }
}
