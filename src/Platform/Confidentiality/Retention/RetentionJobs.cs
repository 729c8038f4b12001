using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>Each month: draws up a list for every kind and site that has something to say.</summary>
public sealed class DrawRetentionLists(Db db, RetainedKinds kinds, SettingReader settings, DrawRetention draw, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var kind in kinds.All)
            foreach (var site in await kind.Sites(ct))
            {
                if (await settings.Get(kind.Months, site, ct: ct) is not (> 0 and var months) || await kind.Count(site, clock.GetUtcNow().AddMonths(-months), ct) == 0) continue;
                try { await draw.Run(new() { Kind = kind.Name, Site = site }, ct); }
                catch (Refused) { }
                db.ChangeTracker.Clear();
            }
    }
}

/// <summary>Each night: carries out what was approved.</summary>
public sealed class CarryOutRetentionLists(Db db, CarryOutRetention carryOut) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var id in await db.Set<RetentionList>().Where(l => l.State == RetentionState.Approved).Select(l => l.Id).ToListAsync(ct))
            for (var open = true; open; open = await db.Set<RetentionList>().AnyAsync(l => l.Id == id && l.State == RetentionState.Approved, ct))
            {
                await carryOut.Run(id, new(), ct);
                db.ChangeTracker.Clear();
            }
    }
}
