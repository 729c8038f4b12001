using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Takes a line out of the network.</summary>
public sealed class CutLine(Work work) : Change<NetworkLineId, Bare>(work, Permissions.KeepFacilities)
{
    protected override async Task Handle(NetworkLineId id, Bare form, CancellationToken ct)
    {
        var line = await Db.Set<NetworkLine>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var ends = await Db.Set<NetworkNode>().Where(n => n.Id == line.From || n.Id == line.To).ToDictionaryAsync(n => n.Id, ct);
        var end = ends[line.From].State is NetworkNodeState.Retired ? ends[line.To] : ends[line.From];
        end.Connect($"{ends[line.From].Label} ✕ {ends[line.To].Label}", Actor);
        Db.Remove(line);
        Refresh(end.Topic);
    }
}
