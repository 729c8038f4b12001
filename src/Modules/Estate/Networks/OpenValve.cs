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

    /// <summary>Whoever is fed again is cut off no longer by what else is shut; whoever still gets nothing is, from now on.</summary>
    private async Task Hand(ShutOff opened, NetworkNode node, CancellationToken ct)
    {
        var others = await Db.Set<ShutOff>().Include(s => s.Units).Where(s => s.Site == node.Site && s.Network == node.Network && s.Standing != null && s.Standing != node.Id).OrderByDescending(s => s.At).ToListAsync(ct);
        if (others.Count == 0) return;
        var flow = await networks.Of(node.Site, node.Network, ct);
        var off = (await networks.UnitsCut(node.Site, node.Network, [.. flow.CutBy([.. others.Select(o => o.Node)])]).ToListAsync(ct)).ToHashSet();
        var theirs = others.SelectMany(o => o.Units).Where(u => u.BackAt is null).ToArray();
        foreach (var fed in theirs.Where(u => !off.Contains(u.Unit))) fed.Back(Now);
        List<UnitId> left = [.. opened.Units.Select(u => u.Unit).Where(off.Contains).Except(theirs.Select(u => u.Unit))];
        foreach (var other in others.TakeWhile(_ => left.Count > 0))
        {
            List<UnitId> handed = other == others[^1] ? left : [.. left.Intersect(await networks.UnitsCut(node.Site, node.Network, [.. flow.CutBy([other.Node])]).ToListAsync(ct))];
            foreach (var unit in handed)
                if (other.Units.Find(u => u.Unit == unit) is { } known) known.CutAgain();
                else Db.Add(new CutOffUnit(other.Id, unit));
            left = [.. left.Except(handed)];
        }
    }
}
