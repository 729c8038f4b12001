using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Settings;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>Each month: draws up a list for every kind and site that has something to say.</summary>
public sealed class DrawRetentionLists(RetainedKinds kinds, SettingReader settings, DrawRetention draw, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var kind in kinds.All)
            await rounds.Each(await kind.Sites(ct), async site =>
            {
                if (await settings.Get(kind.Months, site, ct: ct) is > 0 and var months && await kind.Count(site, clock.GetUtcNow().AddMonths(-months), ct) > 0) await draw.Run(new() { Kind = kind.Name, Site = site }, ct);
            }, ct);
    }
}

/// <summary>Each night: carries out what was approved.</summary>
public sealed class CarryOutRetentionLists(Db db, CarryOutRetention carryOut, Rounds rounds) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        await rounds.Each(await db.Set<RetentionList>().Where(l => l.State == RetentionState.Approved).Select(l => l.Id).ToListAsync(ct), async id =>
        {
            for (var open = true; open; open = await db.Set<RetentionList>().AnyAsync(l => l.Id == id && l.State == RetentionState.Approved, ct))
            {
                await carryOut.Run(id, new(), ct);
                db.ChangeTracker.Clear();
            }
        }, ct);
    }
}
