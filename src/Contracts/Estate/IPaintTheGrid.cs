namespace Steward.Contracts.Estate;

/// <summary>What one module can show by the colours of the building grid (房态图). Any number of modules answer: a new way to look at a building
/// appears with the module that knows it, and the grid need not know who they are. Always within what the actor may see.</summary>
public interface IPaintTheGrid
{
    /// <summary>The ways to look that this actor may choose.</summary>
    IReadOnlyList<GridView> Views { get; }

    /// <summary>The colours of the units of all these buildings, for one of the views.</summary>
    Task<GridPainting> Paint(string view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct = default);
}

/// <param name="Name">As it stands in the address, the same for ever: «requests».</param>
/// <param name="Title">English; translated where shown.</param>
/// <param name="Order">Its place among the views.</param>
public sealed record GridView(string Name, string Title, int Order);

/// <summary>One colour and what it tells.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Tone">A colour of the page kit.</param>
/// <param name="Mark">One or two signs, for whoever cannot tell the colours apart and for print.</param>
/// <param name="Title">In the reader's language.</param>
/// <param name="List">The list of these units, if there is one: a building is added to it as «Building=…».</param>
public sealed record GridShade(string Name, string Tone, string Mark, string Title, string? List = null);

/// <param name="Shade">The name of one of the shades.</param>
/// <param name="Words">What more there is to say of this unit, in the reader's language.</param>
public readonly record struct GridDab(string Shade, string? Words = null);

/// <param name="Shades">In the order of the legend.</param>
/// <param name="Units">A unit that is not among them has the shade <paramref name="Rest"/>.</param>
public sealed record GridPainting(IReadOnlyList<GridShade> Shades, IReadOnlyDictionary<UnitId, GridDab> Units, string Rest)
{
    public GridDab Of(UnitId unit) => Units.TryGetValue(unit, out var dab) ? dab : new(Rest);
}
