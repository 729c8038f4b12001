using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Takes a point out of the network (拆除、废弃): nothing flows through it any more; its history stays. What hangs below it alone is drawn anew first: nobody would know any longer where it is fed from.</summary>
public sealed class RetireNode(Work work, NetworkReader networks) : Change<NetworkNodeId, RetireNode.Form>(work, Permissions.KeepFacilities)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        var below = await (await networks.UnitsBelow(node, ct)).CountAsync(ct);
        if (below > 0) throw new Refused("{0} units get everything through this point alone: draw the lines past it first, or take the units off it.", below);
        node.Retire(form.Reason.Trim(), Actor);
        Refresh(node.Topic);
    }
}
