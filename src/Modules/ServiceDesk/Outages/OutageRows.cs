using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Outages;

/// <summary>Outages as people read them, with where they are and how many joined.</summary>
public sealed class OutageRows(Db db, IEstate estate, TimeProvider clock)
{
    public async Task<IReadOnlyList<OutageList.Row>> Of(IReadOnlyList<Outage> outages, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var requests = outages.Select(o => o.Request).ToArray();
        var joined = await db.Set<Joiner>().Still().Where(j => requests.Contains(j.Request)).GroupBy(j => j.Request).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var mine = await db.Set<Joiner>().VisibleTo(actor).Still().Where(j => requests.Contains(j.Request)).Select(j => j.Request).Distinct().ToListAsync(ct);
        var numbers = actor.Kind is ActorKind.Resident ? [] : await db.Set<Request>().VisibleTo(actor).Where(r => requests.Contains(r.Id)).Select(r => new { r.Id, r.Number, r.State }).ToDictionaryAsync(r => r.Id, ct);
        var buildings = await estate.BuildingNames(outages.SelectMany(o => o.Buildings).Select(b => b.Building).Distinct(), ct);
        var sites = await estate.SiteNames(outages.Select(o => o.Site).Distinct(), ct);
        return [.. outages.Select(o => new OutageList.Row(o.Id, o.Site, sites.GetValueOrDefault(o.Site, ""), o.Request, numbers.GetValueOrDefault(o.Request)?.Number, o.Kind, o.What,
            [.. o.Buildings.Select(b => buildings.GetValueOrDefault(b.Building, "")).Order(StringComparer.Ordinal)], o.Place, o.Since, o.Expected, o.Cause, o.State, o.EndedAt, o.LastWords,
            joined.GetValueOrDefault(o.Request), o.State is OutageState.Announced && o.Expected < now, actor.Kind is ActorKind.Resident && mine.Contains(o.Request), o.State is OutageState.Announced && o.Since > now, o.Version))];
    }
}
