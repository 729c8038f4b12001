using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Says that a point does not serve some units after all.</summary>
public sealed class ReleaseUnits(Work work) : Change<NetworkNodeId, ReleaseUnits.Form>(work, Permissions.KeepFacilities)
{
    public sealed class Form
    {
        [MinLength(1, ErrorMessage = "Tick at least one unit.")] public List<UnitId> Units { get; set => field = value ?? []; } = [];
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        var served = await Db.Set<ServedUnit>().Where(s => s.Node == id && form.Units.Contains(s.Unit)).ToListAsync(ct);
        if (served.Count == 0) return;
        var ids = served.Select(s => s.Unit).ToArray();
        var labels = await Db.Set<Unit>().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Label).Select(u => u.Label).Take(12).ToListAsync(ct);
        node.Serve($"− {string.Join("、", labels)}{(served.Count > 12 ? $" … ({served.Count})" : "")}", Actor);
        Db.RemoveRange(served);
        Refresh(node.Topic);
    }
}
