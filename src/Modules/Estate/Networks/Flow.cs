using Steward.Contracts.Estate;

namespace Steward.Estate.Networks;

/// <summary>What is fed through what. It knows points and lines only, so that it can be asked about any network, rings and all.</summary>
public sealed class Flow
{
    private readonly ILookup<NetworkNodeId, NetworkNodeId> down, up;
    private readonly IReadOnlySet<NetworkNodeId> sources;

    /// <param name="sources">Where what flows comes in; a point that nothing leads to is one anyway.</param>
    public Flow(IEnumerable<(NetworkNodeId From, NetworkNodeId To, bool IsTwoWay)> lines, IEnumerable<NetworkNodeId> sources)
    {
        var ways = lines.SelectMany(l => l.IsTwoWay ? [(l.From, l.To), (From: l.To, To: l.From)] : new[] { (l.From, l.To) }).Distinct().ToArray();
        (down, up, this.sources) = (ways.ToLookup(w => w.From, w => w.To), ways.ToLookup(w => w.To, w => w.From), sources.ToHashSet());
    }

    /// <summary>Every point through which one of these is fed, themselves included, with the number of lines between.</summary>
    public IReadOnlyDictionary<NetworkNodeId, int> Above(IEnumerable<NetworkNodeId> nodes) => Reach(nodes, up, _ => true);

    /// <summary>What gets nothing any more when all of these are shut, themselves included. Whatever another way still feeds is not among it.</summary>
    public IReadOnlySet<NetworkNodeId> CutBy(IReadOnlyCollection<NetworkNodeId> shut)
    {
        var below = Reach(shut, down, _ => true).Keys.ToHashSet();
        var fed = below.Where(n => !shut.Contains(n) && (sources.Contains(n) || up[n].Any(u => !below.Contains(u))));
        below.ExceptWith(Reach(fed, down, n => !shut.Contains(n)).Keys);
        return below;
    }

    /// <summary>What gets nothing any more when nothing flows straight from one point to another any longer, nor back.</summary>
    public IReadOnlySet<NetworkNodeId> CutBetween(NetworkNodeId one, NetworkNodeId other)
    {
        bool IsCut((NetworkNodeId From, NetworkNodeId To) way) => way == (one, other) || way == (other, one);
        var left = down.SelectMany(ways => ways.Select(to => (From: ways.Key, To: to))).Where(way => !IsCut(way)).ToLookup(way => way.From, way => way.To);
        var starts = down.Select(ways => ways.Key).Where(n => sources.Contains(n) || !up[n].Any()).ToArray();
        var cut = Reach(starts, down, _ => true).Keys.ToHashSet();
        cut.ExceptWith(Reach(starts, left, _ => true).Keys);
        return cut;
    }

    /// <summary>The first shutters on every way to these points: all of them together cut them off. None when some way has no shutter.</summary>
    public IReadOnlyList<NetworkNodeId> Around(IEnumerable<NetworkNodeId> nodes, Func<NetworkNodeId, bool> isShutter)
    {
        var (found, seen, next) = (new List<NetworkNodeId>(), nodes.ToHashSet(), new Queue<NetworkNodeId>());
        foreach (var node in seen) next.Enqueue(node);
        while (next.TryDequeue(out var at))
        {
            if (isShutter(at)) { found.Add(at); continue; }
            if (sources.Contains(at) || !up[at].Any()) return [];
            foreach (var above in up[at]) if (seen.Add(above)) next.Enqueue(above);
        }
        return found;
    }

    private static Dictionary<NetworkNodeId, int> Reach(IEnumerable<NetworkNodeId> from, ILookup<NetworkNodeId, NetworkNodeId> ways, Func<NetworkNodeId, bool> passes)
    {
        var reached = from.Distinct().ToDictionary(n => n, _ => 0);
        var next = new Queue<NetworkNodeId>(reached.Keys);
        while (next.TryDequeue(out var at))
            foreach (var to in ways[at])
                if (passes(to) && reached.TryAdd(to, reached[at] + 1)) next.Enqueue(to);
        return reached;
    }
}
