using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Facilities;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>What is typed about a point of a network.</summary>
public class NodeFields : Bare
{
    public NodeKind Kind { get; set; } = NodeKind.Valve;
    [Required, StringLength(40)] public string Label { get; set; } = "";
    [StringLength(100)] public string? Name { get; set; }
    public BuildingId? Building { get; set; }
    [StringLength(20)] public string? Entrance { get; set; }
    [StringLength(20)] public string? Floor { get; set; }
    [StringLength(200)] public string? Place { get; set; }
    [StringLength(300)] public string? HowTo { get; set; }
    /// <summary>The number of the facility on record that this point is.</summary>
    [StringLength(20)] public string? FacilityNumber { get; set; }
    [StringLength(1000)] public string? Note { get; set; }

    internal async Task Fill(NetworkNode node, Db db, CancellationToken ct)
    {
        if (Building is { } building && !await db.Set<Building>().AnyAsync(b => b.Id == building && b.Site == node.Site, ct)) throw new Invalid(nameof(Building), "{0} is not known.");
        var number = FacilityNumber.OrNull()?.ToUpperInvariant();
        var facility = number is null ? null : await db.Set<Facility>().SingleOrDefaultAsync(f => f.Number == number && f.Site == node.Site, ct) ?? throw new Invalid(nameof(FacilityNumber), "{0} is not known.");
        if (node.State is NetworkNodeState.Closed && !NetworkNode.Shuts(Kind)) throw new Invalid(nameof(Kind), "It is shut just now: open it first.");
        (node.Kind, node.Label, node.Name, node.Building, node.Entrance) = (Kind, Label.Trim(), Name.OrNull(), Building, Entrance.OrNull());
        (node.Floor, node.Place, node.HowTo, node.Facility, node.Note) = (Floor.OrNull(), Place.OrNull(), HowTo.OrNull(), facility?.Id, Note.OrNull());
    }
}
