using Microsoft.EntityFrameworkCore;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.Estate.MoveIns;

/// <summary>Goes round in the morning: whoever did not come yesterday was absent, who comes tomorrow is reminded, and defects past their day are told once.</summary>
public sealed class WatchMoveIns(Db db, MissHandover miss, RemindOfDefect remind, RemindOfBooking remindOfBooking, TellCounter tellCounter, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        await rounds.Each(await db.Set<Handover>().AsNoTracking().Where(h => h.State == HandoverState.Booked && h.BookedDay < today).Select(h => h.Id).ToListAsync(ct), id => miss.Run(id, new(), ct), ct);
        var coming = await db.Set<Handover>().AsNoTracking().ToRemind(today.AddDays(1)).Select(h => new { h.Id, h.Site }).ToListAsync(ct);
        await rounds.Each(coming.Select(c => c.Site).Distinct(), site => tellCounter.Run(site, new(), ct), ct);
        await rounds.Each(coming, one => remindOfBooking.Run(one.Id, new(), ct), ct);
        await rounds.Each(await db.Set<Defect>().AsNoTracking().Where(d => d.State == DefectState.Open && d.DueOn < today && (d.ToldDue == null || d.ToldDue != d.DueOn)).Select(d => d.Id).ToListAsync(ct), id => remind.Run(id, new(), ct), ct);
    }
}
