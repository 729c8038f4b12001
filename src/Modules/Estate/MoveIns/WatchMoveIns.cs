using Microsoft.EntityFrameworkCore;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns;

/// <summary>Goes round in the morning: whoever did not come yesterday was absent, and defects past their day are told once.</summary>
public sealed class WatchMoveIns(Db db, MissHandover miss, RemindOfDefect remind, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var missed = await db.Set<Handover>().AsNoTracking().Where(h => h.State == HandoverState.Booked && h.BookedDay < today).Select(h => h.Id).ToListAsync(ct);
        foreach (var id in missed) await Try(() => miss.Run(id, new(), ct));
        var late = await db.Set<Defect>().AsNoTracking().Where(d => d.State == DefectState.Open && d.DueOn < today && (d.ToldDue == null || d.ToldDue != d.DueOn)).Select(d => d.Id).ToListAsync(ct);
        foreach (var id in late) await Try(() => remind.Run(id, new(), ct));
    }

    /// <summary>Somebody may have done the same in this moment: the next round looks again.</summary>
    private async Task Try(Func<Task> step)
    {
        try { await step(); }
        catch (Refusal) { }
        db.ChangeTracker.Clear();
    }
}
