using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>What is written down of a reporting point.</summary>
public class PointForm : Bare
{
    public PointKind Kind { get; set; }
    [Required, StringLength(60, MinimumLength = 2)] public string Name { get; set; } = "";
    public BuildingId? Building { get; set; }
    [StringLength(20)] public string? Entrance { get; set; }
    public RequestType Type { get; set; } = RequestType.Repair;
    /// <summary>What a report from here is about, unless its sender says otherwise.</summary>
    public CategoryId? Category { get; set; }
    public bool Retired { get; set; }

    internal async Task Write(Point point, IEstate estate, Rulebook rules, CancellationToken ct)
    {
        if (Building is { } building && !(await estate.BuildingsOf([point.Site], ct)).Any(b => b.Id == building)) throw new Invalid(nameof(Building), "{0} is not known.");
        var category = await rules.Chosen(Type, Category, point.Category, nameof(Category), ct);
        (point.Kind, point.Name, point.Building, point.Entrance) = (Kind, Name.Trim(), Building, Entrance.OrNull());
        (point.Type, point.Category, point.Retired) = (Type, category?.Id, Retired);
    }
}
