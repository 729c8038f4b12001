using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Facilities;
using Steward.Estate.Networks.Plans;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>One point of a network: its lines, the units it serves, whom it cuts off, the plans it stands on.</summary>
public sealed class ShowNode(Work work, NodeRows rows, NetworkReader networks, Stories stories) : Query<NetworkNodeId, ShowNode.View>(work, Permissions.SeeFacilities)
{
    public sealed record View(NodeList.Row Node, string SiteName, BuildingId? Building, string? Entrance, string? Floor, string? Place, string? Note, FacilityId? Facility, string? FacilityNumber, string? FacilityName,
        IReadOnlyList<Line> FedBy, IReadOnlyList<Line> Feeds, IReadOnlyList<House> Units, int CutsOff, IReadOnlyList<Other> Others, IReadOnlyList<OnPlan> Plans, IReadOnlyList<NetworkNodeAction> Open, Story Story);

    public sealed record Line(NetworkLineId Id, NodeList.Row Node, bool IsTwoWay, string? Size, string? Material, string? Note);
    public sealed record House(UnitId Id, string Label);
    public sealed record Other(string Label, string? Name);
    public sealed record OnPlan(SitePlanId Id, string Name);

    protected override async Task<View> Handle(NetworkNodeId id, CancellationToken ct)
    {
        var n = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        var site = await Db.Set<Site>().Where(s => s.Id == n.Site).Select(s => s.Name).SingleAsync(ct);
        var facility = n.Facility is null ? null : await Db.Set<Facility>().Where(f => f.Id == n.Facility).Select(f => new { f.Id, f.Number, f.Name }).SingleAsync(ct);
        var lines = await Db.Set<NetworkLine>().Where(l => l.From == id || l.To == id).ToListAsync(ct);
        var ends = lines.Select(l => l.From == id ? l.To : l.From).Append(id).Distinct().ToArray();
        var known = (await rows.Of(await Db.Set<NetworkNode>().Where(o => ends.Contains(o.Id)).ToListAsync(ct), ct)).ToDictionary(r => r.Id);
        var units = await Db.Set<ServedUnit>().Where(s => s.Node == id).Join(Db.Set<Unit>(), s => s.Unit, u => u.Id, (s, u) => new { u.Id, u.Label, u.Floor }).OrderBy(u => u.Floor).ThenBy(u => u.Label).Select(u => new House(u.Id, u.Label)).ToListAsync(ct);
        var others = Actor.May(Permissions.KeepFacilities) ? await Db.Set<NetworkNode>().Where(o => o.Site == n.Site && o.Network == n.Network && o.Id != id && o.State != NetworkNodeState.Retired).OrderBy(o => o.Label).Take(500).Select(o => new Other(o.Label, o.Name)).ToListAsync(ct) : [];
        var plans = await Db.Set<PlanMark>().Where(m => m.Node == id).Join(Db.Set<SitePlan>(), m => m.Plan, p => p.Id, (m, p) => p).Where(p => !p.Retired).OrderBy(p => p.Name).Select(p => new OnPlan(p.Id, p.Name)).ToListAsync(ct);
        var cut = n.IsShutter && n.State is not NetworkNodeState.Retired ? await (await networks.UnitsCutBy(n, ct)).CountAsync(ct) : 0;
        IReadOnlyList<Line> Side(Func<NetworkLine, NetworkNodeId?> other) => [.. lines.Where(l => other(l) is not null).Select(l => new Line(l.Id, known[other(l)!.Value], l.IsTwoWay, l.Size, l.Material, l.Note)).OrderBy(l => l.Node.Label, StringComparer.Ordinal)];
        return new(known[id], site, n.Building, n.Entrance, n.Floor, n.Place, n.Note, facility?.Id, facility?.Number, facility?.Name,
            Side(l => l.To == id ? l.From : null), Side(l => l.From == id ? l.To : null), units, cut, others, plans, NodeLifecycle.Rules.Open(n, Actor), await stories.Of(n.Key, ct));
    }
}
