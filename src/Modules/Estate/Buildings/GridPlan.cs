using Steward.Contracts.Estate;

namespace Steward.Estate.Buildings;

/// <summary>Where each unit of a building stands: entrances side by side, floors above each other, doors from left to right.</summary>
public static class GridPlan
{
    public sealed record Place(UnitId Id, string? Entrance, int Floor, string Room);

    /// <param name="Name">Null in a building without separate entrances.</param>
    /// <param name="Doors">The columns, as the last digits of the rooms say.</param>
    /// <param name="Floors">The rows, the highest first; a place without a unit is null.</param>
    public sealed record Hall(string? Name, IReadOnlyList<string> Doors, IReadOnlyList<(int Number, IReadOnlyList<UnitId?> Units)> Floors);

    public static IReadOnlyList<Hall> Of(IEnumerable<Place> units) =>
        [.. units.GroupBy(u => u.Entrance).OrderBy(g => g.Key?.Length ?? 0).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Lay(g.Key, [.. g]))];

    private static Hall Lay(string? name, Place[] units)
    {
        var placed = units.Select(u => (Unit: u, Door: DoorOf(u))).ToLookup(u => u.Unit.Floor);
        var doors = placed.SelectMany(f => f.Select(u => u.Door)).Distinct().OrderBy(d => d.Length).ThenBy(d => d, StringComparer.Ordinal).ToArray();
        return new(name, doors, [.. placed.OrderByDescending(f => f.Key).Select(f =>
        {
            var behind = f.DistinctBy(u => u.Door).ToDictionary(u => u.Door, u => u.Unit.Id);
            return (f.Key, (IReadOnlyList<UnitId?>)[.. doors.Select(d => behind.TryGetValue(d, out var unit) ? unit : (UnitId?)null)]);
        })]);
    }

    /// <summary>1801 is door 01 of floor 18; a room not numbered by its floor is a door of its own.</summary>
    private static string DoorOf(Place unit)
    {
        var room = unit.Room;
        if (!room.All(char.IsAsciiDigit) || room.Length < 3) return room;
        return int.TryParse(room[..^2], out var floor) && floor == unit.Floor ? room[^2..] : room;
    }
}
