using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Corrects what is on record of a point; which network it belongs to stays.</summary>
public sealed class CorrectNode(Work work) : Change<NetworkNodeId, NodeFields>(work, Permissions.KeepFacilities)
{
    protected override async Task Handle(NetworkNodeId id, NodeFields form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        node.Correct(Actor);
        await form.Fill(node, Db, ct);
        Refresh(node.Topic);
    }
}
