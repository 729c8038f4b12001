using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.Data;

namespace Steward.Estate.Networks;

/// <summary>Works out which valve shuts a unit, by following the lines upstream from whatever serves it. Asked only about units the actor may see.</summary>
public sealed class ValveFinder(Db db, NetworkReader networks, NodeRows rows)
{
    public const int Most = 12;

    public sealed record Answer(UnitId Unit, string Label, IReadOnlyList<Net> Networks);

    /// <param name="Alone">Each of them alone shuts the unit, the nearest first.</param>
    /// <param name="Together">Where none alone does: all of these must be shut.</param>
    /// <param name="TogetherCut">How many units all of these cut off.</param>
    public sealed record Net(NetworkKind Network, IReadOnlyList<Valve> Alone, IReadOnlyList<Valve> Together, int TogetherCut, Shut? Now);

    /// <param name="Lines">How many lines lie between it and the unit's own point.</param>
    /// <param name="CutsOff">How many units it cuts off, this one included.</param>
    public sealed record Valve(NodeList.Row Node, int Lines, int CutsOff);

    /// <summary>Why the unit gets nothing now.</summary>
    public sealed record Shut(NetworkNodeId Node, string Label, DateTimeOffset At, string Reason, string ByName, DateTimeOffset? Expected);

    public async Task<Answer> Of(Unit unit, CancellationToken ct)
    {
        var serving = await db.Set<ServedUnit>().Where(s => s.Unit == unit.Id).Join(db.Set<NetworkNode>().Where(n => n.Site == unit.Site && n.State != NetworkNodeState.Retired), s => s.Node, n => n.Id, (s, n) => new { n.Id, n.Network }).ToListAsync(ct);
        var found = new List<Net>();
        foreach (var network in serving.GroupBy(s => s.Network, s => s.Id).OrderBy(g => g.Key)) found.Add(await Of(unit.Site, network.Key, [.. network], ct));
        return new(unit.Id, unit.Label, found);
    }

    private async Task<Net> Of(SiteId site, NetworkKind network, NetworkNodeId[] serving, CancellationToken ct)
    {
        var flow = await networks.Of(site, network, ct);
        var above = flow.Above(serving);
        var ids = above.Keys.ToArray();
        var shutters = (await db.Set<NetworkNode>().AsNoTracking().Where(n => ids.Contains(n.Id) && n.State != NetworkNodeState.Retired && (n.Kind == NodeKind.Valve || n.Kind == NodeKind.Switch)).ToListAsync(ct))
            .OrderBy(n => above[n.Id]).ThenBy(n => n.Label, StringComparer.Ordinal).ToArray();
        var closed = await networks.Shut(site, network, ct);
        // Of a unit that gets nothing just now, one asks which valve shuts it once the water is back.
        var already = serving.All(flow.CutBy(closed).Contains) ? [] : closed;
        var alone = shutters.Where(n => serving.All(flow.CutBy([.. already.Append(n.Id)]).Contains)).Take(Most).ToArray();
        var around = alone.Length > 0 ? [] : flow.Around(serving, id => shutters.Any(n => n.Id == id));
        var told = (await rows.Of([.. alone, .. shutters.Where(n => around.Contains(n.Id))], ct)).ToDictionary(r => r.Id);
        var valves = new List<Valve>();
        foreach (var node in alone) valves.Add(new(told[node.Id], above[node.Id], await Cut([node.Id])));
        return new(network, valves, [.. around.Select(id => new Valve(told[id], above[id], 0))],
            around.Count == 0 ? 0 : await Cut(around), await Now(flow, shutters, serving, ct));
        Task<int> Cut(IReadOnlyList<NetworkNodeId> nodes) => networks.UnitsCutBesides(site, network, flow, nodes, [.. already.Except(nodes)]).CountAsync(ct);
    }

    private async Task<Shut?> Now(Flow flow, NetworkNode[] shutters, NetworkNodeId[] serving, CancellationToken ct)
    {
        var shut = shutters.Where(n => n.State is NetworkNodeState.Closed).ToArray();
        if (shut.Length == 0 || !serving.All(flow.CutBy([.. shut.Select(n => n.Id)]).Contains)) return null;
        var cause = shut.FirstOrDefault(n => serving.All(flow.CutBy([n.Id]).Contains)) ?? shut[0];
        var since = await db.Set<ShutOff>().Where(s => s.Standing == cause.Id).Select(s => new { s.At, s.Reason, s.ByName, s.Expected }).SingleOrDefaultAsync(ct);
        return since is null ? null : new(cause.Id, cause.Title, since.At, since.Reason, since.ByName, since.Expected);
    }
}
