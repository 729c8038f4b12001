using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Takes a line out of the network. What hangs on it alone is drawn anew first, as with a point.</summary>
public sealed class CutLine(Work work, NetworkReader networks) : Change<NetworkLineId, Bare>(work, Permissions.KeepFacilities)
{
    protected override async Task Handle(NetworkLineId id, Bare form, CancellationToken ct)
    {
        var line = await Db.Set<NetworkLine>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var below = await (await networks.UnitsBelow(line, ct)).CountAsync(ct);
        if (below > 0) throw new Refused("{0} units get everything through this line alone: draw another one first, or take the units off what it feeds.", below);
        var ends = await Db.Set<NetworkNode>().Where(n => n.Id == line.From || n.Id == line.To).ToDictionaryAsync(n => n.Id, ct);
        var end = ends[line.From].State is NetworkNodeState.Retired ? ends[line.To] : ends[line.From];
        end.Connect($"{ends[line.From].Label} ✕ {ends[line.To].Label}", Actor);
        Db.Remove(line);
        Refresh(end.Topic);
    }
}
