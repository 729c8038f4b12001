using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Facilities;
using Steward.Platform.Data;

namespace Steward.Estate.Networks;

/// <summary>Points of networks as people read them: where each is, how many units it serves, and whether it is shut now.</summary>
public sealed class NodeRows(Db db, FacilityRows places)
{
    public async Task<IReadOnlyList<NodeList.Row>> Of(IReadOnlyList<NetworkNode> nodes, CancellationToken ct)
    {
        var ids = nodes.Select(n => n.Id).ToArray();
        var buildings = await places.Names(nodes.Select(n => n.Building), ct);
        var served = await db.Set<ServedUnit>().Where(s => ids.Contains(s.Node)).GroupBy(s => s.Node).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var shut = (await db.Set<ShutOff>().Where(s => s.Standing != null && ids.Contains(s.Node)).Select(s => new { s.Node, s.At, s.Reason, s.Expected }).ToListAsync(ct)).ToDictionary(s => s.Node);
        return [.. nodes.Select(n =>
        {
            var now = shut.GetValueOrDefault(n.Id);
            return new NodeList.Row(n.Id, n.Site, n.Network, n.Label, n.Name, n.Kind, n.State, FacilityRows.Where(n.Building is { } b ? buildings.GetValueOrDefault(b) : null, n.Entrance, n.Floor, n.Place),
                served.GetValueOrDefault(n.Id), n.HowTo, now?.At, now?.Reason, now?.Expected, n.Version);
        })];
    }
}
