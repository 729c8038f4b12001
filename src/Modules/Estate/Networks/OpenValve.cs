using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Records that a valve or switch was opened again (开阀、送电).</summary>
public sealed class OpenValve(Work work) : Change<NetworkNodeId, OpenValve.Form>(work, Permissions.WorkFacilities)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        node.Open(form.Words.OrNull(), Actor);
        foreach (var shut in await Db.Set<ShutOff>().Where(s => s.Standing == id).ToListAsync(ct)) shut.Open(Actor.Name, Now);
        Refresh(node.Topic);
    }
}
