using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;

namespace Steward.Estate.Networks;

/// <summary>Reads the network of a site, and whom its points serve. Asked only by whoever has looked whether the actor may see the site.</summary>
public sealed class NetworkReader(Db db)
{
    public async Task<Flow> Of(SiteId site, NetworkKind network, CancellationToken ct)
    {
        var gone = db.Set<NetworkNode>().Where(n => n.Site == site && n.Network == network && n.State == NetworkNodeState.Retired).Select(n => n.Id);
        var lines = await db.Set<NetworkLine>().Where(l => l.Site == site && l.Network == network && !gone.Contains(l.From) && !gone.Contains(l.To)).Select(l => new { l.From, l.To, l.IsTwoWay }).ToListAsync(ct);
        var sources = await db.Set<NetworkNode>().Where(n => n.Site == site && n.Network == network && n.Kind == NodeKind.Source).Select(n => n.Id).ToListAsync(ct);
        return new(lines.Select(l => (l.From, l.To, l.IsTwoWay)), sources);
    }

    /// <summary>The units that get nothing any more when these points get nothing: no other point of the same network serves them.</summary>
    public IQueryable<UnitId> UnitsCut(SiteId site, NetworkKind network, IReadOnlyCollection<NetworkNodeId> cut)
    {
        var ids = cut.ToArray();
        var others = db.Set<ServedUnit>().Where(s => !ids.Contains(s.Node) && db.Set<NetworkNode>().Any(n => n.Id == s.Node && n.Site == site && n.Network == network && n.State != NetworkNodeState.Retired));
        return db.Set<ServedUnit>().Where(s => ids.Contains(s.Node) && !others.Any(o => o.Unit == s.Unit)).Select(s => s.Unit).Distinct();
    }

    /// <summary>The units that this point cuts off besides those that get nothing anyway, as other valves are shut already.</summary>
    public async Task<IQueryable<UnitId>> UnitsCutBy(NetworkNode node, CancellationToken ct) =>
        UnitsCutBesides(node.Site, node.Network, await Of(node.Site, node.Network, ct), [node.Id], [.. (await Shut(node.Site, node.Network, ct)).Where(n => n != node.Id)]);

    /// <param name="shut">What is shut already.</param>
    public IQueryable<UnitId> UnitsCutBesides(SiteId site, NetworkKind network, Flow flow, IReadOnlyCollection<NetworkNodeId> nodes, IReadOnlyCollection<NetworkNodeId> shut)
    {
        var cut = UnitsCut(site, network, [.. flow.CutBy([.. shut.Union(nodes)])]);
        if (shut.Count == 0) return cut;
        var anyway = UnitsCut(site, network, [.. flow.CutBy(shut)]);
        return cut.Where(unit => !anyway.Contains(unit));
    }

    /// <summary>The valves and switches that are shut now.</summary>
    public Task<List<NetworkNodeId>> Shut(SiteId site, NetworkKind network, CancellationToken ct) =>
        db.Set<NetworkNode>().Where(n => n.Site == site && n.Network == network && n.State == NetworkNodeState.Closed).Select(n => n.Id).ToListAsync(ct);

    /// <summary>The units that get everything through this point, whatever is open or shut just now.</summary>
    public async Task<IQueryable<UnitId>> UnitsBelow(NetworkNode node, CancellationToken ct) => UnitsCut(node.Site, node.Network, [.. (await Of(node.Site, node.Network, ct)).CutBy([node.Id])]);

    /// <summary>The units that get everything through this line, whatever is open or shut just now.</summary>
    public async Task<IQueryable<UnitId>> UnitsBelow(NetworkLine line, CancellationToken ct) => UnitsCut(line.Site, line.Network, [.. (await Of(line.Site, line.Network, ct)).CutBetween(line.From, line.To)]);
}
