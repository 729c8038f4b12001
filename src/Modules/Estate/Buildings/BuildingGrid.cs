using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>The building grid (房态图): the units of a building by entrance, floor and door.</summary>
public sealed class BuildingGrid(Work work, IServiceDesk desk, IKeys keys) : Query<BuildingId, BuildingGrid.View>(work, Permissions.See)
{
    public sealed record View(BuildingId Id, string Name, string SiteName, IReadOnlyList<Entrance> Entrances, IReadOnlyList<Cell> Cells);

    /// <param name="Name">Null in a building without separate entrances.</param>
    /// <param name="Doors">The columns, as the last digits of the rooms say.</param>
    /// <param name="Floors">The rows, the highest first; a place without a unit is null.</param>
    public sealed record Entrance(string? Name, IReadOnlyList<string> Doors, IReadOnlyList<Floor> Floors);

    public sealed record Floor(int Number, IReadOnlyList<Cell?> Cells);

    public sealed record Cell(UnitId Id, string Label, string Room, UnitState State, UnitUse Use, int OpenRequests, GridKeys Keys);

    protected override async Task<View> Handle(BuildingId id, CancellationToken ct)
    {
        var building = await Db.Set<Building>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        var site = await Db.Set<Site>().Where(s => s.Id == building.Site).Select(s => s.Name).SingleAsync(ct);
        var units = await Db.Set<Unit>().Where(u => u.Building == id).ToListAsync(ct);
        var open = await desk.OpenRequests([id], ct);
        var kept = await keys.Of(units.Select(u => u.Id).ToArray(), ct);
        var placed = units.Select(u => (Unit: u, Cell: new Cell(u.Id, u.Label, u.Room, u.State, u.Use, open.GetValueOrDefault(u.Id), Told(kept.GetValueOrDefault(u.Id))))).ToArray();
        var entrances = placed.GroupBy(p => p.Unit.Entrance).OrderBy(g => g.Key?.Length ?? 0).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Place(g.Key, [.. g]));
        return new(id, building.Name, site, [.. entrances], [.. placed.Select(p => p.Cell)]);
    }

    private static GridKeys Told(IReadOnlyList<KeyCard>? keys) =>
        keys is not { Count: > 0 } ? GridKeys.None : keys.Any(k => k.IsOverdue) ? GridKeys.Overdue : keys.Any(k => k.Loan is not null) ? GridKeys.Out : GridKeys.Kept;

    private static Entrance Place(string? name, (Unit Unit, Cell Cell)[] units)
    {
        var doors = units.Select(u => DoorOf(u.Unit)).Distinct().OrderBy(d => d.Length).ThenBy(d => d, StringComparer.Ordinal).ToArray();
        var floors = units.GroupBy(u => u.Unit.Floor).OrderByDescending(g => g.Key)
            .Select(g => new Floor(g.Key, [.. doors.Select(d => g.Where(u => DoorOf(u.Unit) == d).Select(u => u.Cell).FirstOrDefault())]));
        return new(name, doors, [.. floors]);
    }

    /// <summary>1801 is door 01 of floor 18; a room not numbered by its floor is a door of its own.</summary>
    private static string DoorOf(Unit unit)
    {
        var room = unit.Room;
        if (!room.All(char.IsAsciiDigit) || room.Length < 3) return room;
        return int.TryParse(room[..^2], out var floor) && floor == unit.Floor ? room[^2..] : room;
    }
}
