using Steward.Contracts.Estate;

namespace Steward.Estate.Buildings;

/// <summary>All ways to look at buildings, from all modules, and the colours of one of them.</summary>
public sealed class Painting(IEnumerable<IPaintTheGrid> painters)
{
    public IReadOnlyList<GridView> Views => [.. painters.SelectMany(p => p.Views).OrderBy(v => v.Order).ThenBy(v => v.Name, StringComparer.Ordinal)];

    /// <summary>The view of this name, or else the first.</summary>
    public GridView Choose(string? name) => Views.FirstOrDefault(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase)) ?? Views[0];

    public Task<GridPainting> Of(GridView view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct) =>
        painters.First(p => p.Views.Any(v => v.Name == view.Name)).Paint(view.Name, buildings, ct);
}

/// <summary>One entry of the legend with how many units have it.</summary>
/// <param name="Percent">Of all units shown, in hundredths.</param>
public sealed record GridCount(GridShade Shade, int Count, int Percent)
{
    /// <summary>The shades that occur, in the legend's order.</summary>
    public static IReadOnlyList<GridCount> Of(GridPainting painting, IReadOnlyCollection<UnitId> units)
    {
        var counts = units.CountBy(u => painting.Of(u).Shade).ToDictionary();
        return [.. painting.Shades.Where(s => counts.ContainsKey(s.Name)).Select(s => new GridCount(s, counts[s.Name], (int)Math.Round(counts[s.Name] * 100m / units.Count, MidpointRounding.AwayFromZero)))];
    }
}
