using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>After midnight: passes whose day is over close themselves.</summary>
public sealed class ExpirePasses(Db db, ExpirePass expire, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var over = await db.Set<GoodsPass>().AsNoTracking().Where(p => p.Day < today && p.State != GoodsPassState.Released && p.State != GoodsPassState.Expired && p.State != GoodsPassState.Declined && p.State != GoodsPassState.Cancelled).OrderBy(p => p.Day).Select(p => p.Id).ToListAsync(ct);
        foreach (var pass in over)
        {
            // Another node, or a gate on the stroke of midnight, may have been quicker.
            try { await expire.Run(pass, new(), ct); }
            catch (Refusal) { }
            db.ChangeTracker.Clear();
        }
    }
}
