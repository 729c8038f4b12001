using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Settings;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>Each month: discards lists that a longer period has overtaken, and draws up a list for every kind and site that has something to say.</summary>
public sealed class DrawRetentionLists(Db db, RetainedKinds kinds, SettingReader settings, OutdateRetention outdate, DrawRetention draw, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        await rounds.Each(await db.Set<RetentionList>().Where(l => l.OpenKind != null).Select(l => l.Id).ToListAsync(ct), id => outdate.Run(id, new(), ct), ct);
        foreach (var kind in kinds.All)
            await rounds.Each(await kind.Sites(ct), async site =>
            {
                if (await settings.Get(kind.Months, site, ct: ct) is > 0 and var months && await kind.Count(site, clock.GetUtcNow().AddMonths(-months), ct) > 0) await draw.Run(new() { Kind = kind.Name, Site = site }, ct);
            }, ct);
    }
}

/// <summary>Each night: carries out what was approved, unless a longer period has overtaken it.</summary>
public sealed class CarryOutRetentionLists(Db db, OutdateRetention outdate, CarryOutRetention carryOut, Rounds rounds) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        await rounds.Each(await db.Set<RetentionList>().Where(l => l.State == RetentionState.Approved).Select(l => l.Id).ToListAsync(ct), async id =>
        {
            await outdate.Run(id, new(), ct);
            db.ChangeTracker.Clear();
            while (await db.Set<RetentionList>().AnyAsync(l => l.Id == id && l.State == RetentionState.Approved, ct))
            {
                await carryOut.Run(id, new(), ct);
                db.ChangeTracker.Clear();
            }
        }, ct);
    }
}
