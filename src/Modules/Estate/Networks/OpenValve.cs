using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Records that a valve or switch was opened again (开阀、送电).</summary>
public sealed class OpenValve(Work work, NetworkReader networks) : Change<NetworkNodeId, OpenValve.Form>(work, Permissions.WorkFacilities)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        node.Open(form.Words.OrNull(), Actor);
        foreach (var shut in await Db.Set<ShutOff>().Include(s => s.Units).Where(s => s.Standing == id).ToListAsync(ct))
        {
            shut.Open(Actor.Name, Now);
            await Hand(shut, node, ct);
        }
        Refresh(node.Topic);
    }

    /// <summary>Whoever still gets nothing is from now on cut off by what else is shut.</summary>
    private async Task Hand(ShutOff opened, NetworkNode node, CancellationToken ct)
    {
        var others = await Db.Set<ShutOff>().Include(s => s.Units).Where(s => s.Site == node.Site && s.Network == node.Network && s.Standing != null && s.Standing != node.Id).OrderByDescending(s => s.At).ToListAsync(ct);
        if (others.Count == 0) return;
        var flow = await networks.Of(node.Site, node.Network, ct);
        var left = await networks.UnitsCut(node.Site, node.Network, [.. flow.CutBy([.. others.Select(o => o.Node)])]).ToListAsync(ct);
        left = [.. left.Intersect(opened.Units.Select(u => u.Unit)).Except(others.SelectMany(o => o.Units.Select(u => u.Unit)))];
        foreach (var other in others)
        {
            var its = await networks.UnitsCut(node.Site, node.Network, [.. flow.CutBy([other.Node])]).ToListAsync(ct);
            var handed = other == others[^1] ? left : [.. left.Intersect(its)];
            Db.AddRange(handed.Select(unit => new CutOffUnit(other.Id, unit)));
            left = [.. left.Except(handed)];
        }
    }
}
