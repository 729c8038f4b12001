using Steward.Estate.Units;

namespace Steward.Estate.Buildings;

/// <summary>What the colours of a building grid tell.</summary>
public enum GridView { State, Use, Requests, Keys }

/// <summary>What the grid tells of the keys of a unit.</summary>
public enum GridKeys { None, Kept, Out, Overdue }

/// <summary>One entry of the legend: how a cell is coloured, marked and said.</summary>
/// <param name="Mark">One character, for whoever cannot tell the colours apart and for print.</param>
/// <param name="Query">The list of these units, as a query behind /units.</param>
public sealed record GridKey(string Tone, string Mark, string Title, string? Query)
{
    public static GridKey Of(GridView view, BuildingGrid.Cell cell, Platform.Languages.Catalogue texts) => view switch
    {
        GridView.Use      => new(ToneOf(cell.Use), texts[$"{cell.Use} (mark)"], texts.Of(cell.Use), $"Use={cell.Use}"),
        GridView.Requests => Open(cell.OpenRequests, texts),
        GridView.Keys     => Keys(cell.Keys, texts),
        _                 => new(Platform.Pages.Tones.Of(cell.State), texts[$"{cell.State} (mark)"], texts.Of(cell.State), $"State={cell.State}"),
    };

    private static GridKey Open(int count, Platform.Languages.Catalogue texts) => count switch
    {
        0 => new("secondary", "", texts["No open request"], null),
        1 => new("yellow", "1", texts["One open request"], null),
        2 => new("orange", "2", texts["Two open requests"], null),
        _ => new("red", "3+", texts["Three or more open requests"], null),
    };

    private static GridKey Keys(GridKeys keys, Platform.Languages.Catalogue texts) => keys switch
    {
        GridKeys.Overdue => new("red", "!", texts["A key is overdue"], null),
        GridKeys.Out     => new("orange", "→", texts["A key is out"], null),
        GridKeys.Kept    => new("teal", "✓", texts["Keys in our keeping"], null),
        _                => new("secondary", "", texts["No key"], null),
    };

    private static string ToneOf(UnitUse use) => use switch
    {
        UnitUse.Residence => "teal", UnitUse.Shop => "orange", UnitUse.Office => "azure", UnitUse.Storage => "secondary", UnitUse.Parking => "purple", _ => "yellow",
    };
}
