using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Takes a point back into the network.</summary>
public sealed class ReinstateNode(Work work) : Change<NetworkNodeId, ReinstateNode.Form>(work, Permissions.KeepFacilities)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        node.Reinstate(form.Words.OrNull(), Actor);
        Refresh(node.Topic);
    }
}
