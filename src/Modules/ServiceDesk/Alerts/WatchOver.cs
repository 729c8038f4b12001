using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Goes round every minute; only what has changed since the last round is written.</summary>
public sealed class WatchOver(Db db, Watchman watchman, KeepAlerts keep, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct) => await rounds.Each(await Wanting(ct), id => keep.Run(id, new(), ct), ct);

    /// <summary>Requests of which an alert is to be given, is over, or is not over after all.</summary>
    private async Task<IReadOnlyList<RequestId>> Wanting(CancellationToken ct)
    {
        var (open, calls) = (db.Set<Request>().Open(), db.Set<DueCallBack>().Standing());
        var given = await db.Set<Alert>().AsNoTracking().Where(a => a.EndedAt == null || open.Any(r => r.Id == a.Request) || a.Call != null && calls.Any(d => d.Id == a.Call)).ToListAsync(ct);
        var wanting = new HashSet<RequestId>();
        foreach (var site in (await open.Select(r => r.Site).Distinct().ToListAsync(ct)).Union(await calls.Select(d => d.Site).Distinct().ToListAsync(ct)).Union(given.Select(a => a.Site)))
        {
            var (round, here) = (await watchman.Round(db.Set<Request>(), site, clock.GetUtcNow(), ct), given.Where(a => a.Site == site).ToArray());
            wanting.UnionWith(round.Missing(here).Select(d => d.Of.Request));
            wanting.UnionWith(here.Where(a => a.EndedAt is null != round.Bears(a)).Select(a => a.Request));
        }
        return [.. wanting];
    }
}
