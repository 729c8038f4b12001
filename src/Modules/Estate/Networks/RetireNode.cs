using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Takes a point out of the network (拆除、废弃): nothing flows through it any more; its history stays.</summary>
public sealed class RetireNode(Work work) : Change<NetworkNodeId, RetireNode.Form>(work, Permissions.KeepFacilities)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        node.Retire(form.Reason.Trim(), Actor);
        Refresh(node.Topic);
    }
}
