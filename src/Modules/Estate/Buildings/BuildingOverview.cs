using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>Every building with its units by state, its open requests and who answers for it.</summary>
public sealed class BuildingOverview(Work work, IServiceDesk desk) : Query<BuildingOverview.Filter, IReadOnlyList<BuildingOverview.Row>>(work, Permissions.See)
{
    public sealed record Filter;

    public sealed record Row(BuildingId Id, SiteId Site, string SiteName, string Name, int Units, int Floors, IReadOnlyDictionary<UnitState, int> States, int OpenRequests, IReadOnlyList<string> Answerable);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var buildings = await Db.Set<Building>().VisibleTo(Actor).InChosenSite(Actor)
            .Join(Db.Set<Site>(), b => b.Site, s => s.Id, (b, s) => new { b.Id, b.Site, SiteName = s.Name, b.Name, b.Order, b.Code, SiteCode = s.Code })
            .OrderBy(b => b.SiteCode).ThenBy(b => b.Order).ThenBy(b => b.Code).ToListAsync(ct);
        var ids = buildings.Select(b => b.Id).ToArray();
        var states = (await Db.Set<Unit>().Where(u => ids.Contains(u.Building)).GroupBy(u => new { u.Building, u.State })
            .Select(g => new { g.Key.Building, g.Key.State, Count = g.Count(), Top = g.Max(u => u.Floor) }).ToListAsync(ct)).ToLookup(s => s.Building);
        var open = await desk.OpenRequests(ids, ct);
        var homes = await Db.Set<Unit>().Where(u => open.Keys.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Building, ct);
        var staff = (await Db.Set<Responsibility>().Where(r => ids.Contains(r.Building)).Join(Db.Users, r => r.Account, a => a.Id, (r, a) => new { r.Building, a.Name }).ToListAsync(ct)).ToLookup(r => r.Building, r => r.Name);
        return [.. buildings.Select(b => new Row(b.Id, b.Site, b.SiteName, b.Name, states[b.Id].Sum(s => s.Count), states[b.Id].Select(s => s.Top).DefaultIfEmpty().Max(),
            states[b.Id].ToDictionary(s => s.State, s => s.Count), open.Where(o => homes.GetValueOrDefault(o.Key) == b.Id).Sum(o => o.Value), [.. staff[b.Id].Order()]))];
    }
}
