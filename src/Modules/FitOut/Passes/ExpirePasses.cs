using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.FitOut.Passes;

/// <summary>After midnight: passes whose day is over close themselves.</summary>
public sealed class ExpirePasses(Db db, ExpirePass expire, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var over = await db.Set<GoodsPass>().AsNoTracking().Where(p => p.Day < today && p.State != GoodsPassState.Released && p.State != GoodsPassState.Expired && p.State != GoodsPassState.Declined && p.State != GoodsPassState.Cancelled).OrderBy(p => p.Day).Select(p => p.Id).ToListAsync(ct);
        await rounds.Each(over, pass => expire.Run(pass, new(), ct), ct);
    }
}
