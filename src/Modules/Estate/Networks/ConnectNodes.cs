using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Draws a line from a point to another of the same network, or from that one to it.</summary>
public sealed class ConnectNodes(Work work) : Change<NetworkNodeId, ConnectNodes.Form>(work, Permissions.KeepFacilities)
{
    public enum Side { Feeds, IsFedBy }

    public class Form
    {
        public Side Direction { get; set; }
        /// <summary>The label of the other point.</summary>
        [Required, StringLength(40)] public string Other { get; set; } = "";
        public bool IsTwoWay { get; set; }
        [StringLength(40)] public string? Size { get; set; }
        [StringLength(40)] public string? Material { get; set; }
        [StringLength(400)] public string? Note { get; set; }
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        var label = form.Other.Trim();
        var other = await Db.Set<NetworkNode>().SingleOrDefaultAsync(n => n.Site == node.Site && n.Network == node.Network && n.Label == label, ct) ?? throw new Invalid(nameof(form.Other), "No point of this network has that label.");
        if (other.Id == id) throw new Invalid(nameof(form.Other), "A line leads from one point to another.");
        var (from, to) = form.Direction is Side.Feeds ? (node, other) : (other, node);
        if (await Db.Set<NetworkLine>().AnyAsync(l => l.From == to.Id && l.To == from.Id, ct)) throw new Refused("There is a line between these two points already.");
        node.Connect($"{from.Label} → {to.Label}", Actor);
        Db.Add(new NetworkLine(node.Site, node.Network, from.Id, to.Id) { IsTwoWay = form.IsTwoWay, Size = form.Size.OrNull(), Material = form.Material.OrNull(), Note = form.Note.OrNull() });
        Refresh(node.Topic);
    }
}
