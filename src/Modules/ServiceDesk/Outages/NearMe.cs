using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Outages;

/// <summary>What is out of service around a resident's homes now.</summary>
public sealed class NearMe(Work work, OutageRows rows, IEstate estate) : Query<NearMe.Filter, IReadOnlyList<OutageList.Row>>(work, Permissions.Portal)
{
    public sealed record Filter;

    protected override async Task<IReadOnlyList<OutageList.Row>> Handle(Filter filter, CancellationToken ct)
    {
        var homes = (await estate.Units(Actor.Reach<UnitId>(), ct)).Values.Select(u => u.Building).ToHashSet();
        var current = await Db.Set<Outage>().VisibleTo(Actor).Current().Include(o => o.Buildings).OrderByDescending(o => o.Since).ToListAsync(ct);
        return await rows.Of([.. current.Where(o => o.Buildings.Count == 0 || o.Buildings.Any(b => homes.Contains(b.Building)))], Actor, ct);
    }
}
