using Steward.Estate.Units;
using Steward.Platform.Tables.Imports;

namespace Steward.Estate.Imports;

/// <summary>Which unit a row is about: by one house number, or by building, entrance and room in columns of their own.</summary>
internal static class Places
{
    public sealed record Place(string Building, string? Entrance, int Floor, string Room)
    {
        public string Label { get; } = Unit.LabelOf(Building, Entrance, Room);
        /// <summary>The labels it may stand under already.</summary>
        public IReadOnlyList<string> Labels => new HouseNumber(Building, Entrance, Room).Labels;
        /// <summary>The same for whoever adds units: a room 1 and a room 01 may both be there.</summary>
        public IReadOnlyList<string> NarrowLabels => new HouseNumber(Building, Entrance, Room).NarrowLabels;
    }

    public static Place? Of(ImportRow row)
    {
        var whole = HouseNumber.In(row.Text("HouseNumber", 60));
        var building = HouseNumber.BuildingCode(row.Text("Building", 20)) ?? whole?.Building;
        var entrance = HouseNumber.EntranceCode(row.Text("Entrance", 20)) ?? whole?.Entrance;
        var room = HouseNumber.RoomCode(row.Text("Room", 20)) ?? whole?.Room ?? (building is null ? null : HouseNumber.RoomCode(row.Text("HouseNumber", 20)));
        if (building is null || room is null)
        {
            if (row.Text("HouseNumber", 60) is { } written) row.Refuse("HouseNumber", "«{1}» cannot be read as building, entrance and room.", written);
            else row.Refuse("HouseNumber", "{0} is needed.");
            return null;
        }
        var floor = row.Amount("Floor");
        if (floor is { } f && (f != decimal.Truncate(f) || f is < -10 or > 200)) row.Refuse("Floor", "{0} goes from {1} to {2}.", -10, 200);
        return row.IsRefused ? null : new(building, entrance, floor is { } given ? (int)given : HouseNumber.FloorOf(room) ?? 1, room);
    }
}
