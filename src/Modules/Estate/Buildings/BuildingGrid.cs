using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>The building grid (房态图): the units of a building by entrance, floor and door, in the colours of one view.
/// However large the building and whatever the view, a fixed number of questions.</summary>
public sealed class BuildingGrid(Work work, IServiceDesk desk, Painting painting) : Query<BuildingGrid.Filter, BuildingGrid.View>(work, Permissions.See)
{
    /// <param name="View">One of the views by name; else the first.</param>
    public sealed record Filter(BuildingId Id, string? View = null);

    public sealed record View(BuildingId Id, string Name, string SiteName, IReadOnlyList<GridView> Views, GridView Shown, IReadOnlyList<GridCount> Legend, IReadOnlyList<Entrance> Entrances, IReadOnlyList<Cell> Cells);

    /// <param name="Floors">The rows, the highest first; a place without a unit is null.</param>
    public sealed record Entrance(string? Name, IReadOnlyList<string> Doors, IReadOnlyList<Floor> Floors);

    public sealed record Floor(int Number, IReadOnlyList<Cell?> Cells);

    /// <param name="Words">What the view says of this unit beyond its colour.</param>
    public sealed record Cell(UnitId Id, string Label, string Room, UnitState State, UnitUse Use, int OpenRequests, string Shade, string? Words);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var building = await Db.Set<Building>().VisibleTo(Actor).Where(b => b.Id == filter.Id).OrNotFound(ct);
        var site = await Db.Set<Site>().Where(s => s.Id == building.Site).Select(s => s.Name).SingleAsync(ct);
        var units = await Db.Set<Unit>().Where(u => u.Building == filter.Id).Select(u => new { u.Id, u.Label, u.Entrance, u.Floor, u.Room, u.State, u.Use }).ToListAsync(ct);
        var open = await desk.OpenRequests([filter.Id], ct);
        var view = painting.Choose(filter.View);
        var painted = await painting.Of(view, [filter.Id], ct);
        var cells = units.ToDictionary(u => u.Id, u => painted.Of(u.Id) is var dab ? new Cell(u.Id, u.Label, u.Room, u.State, u.Use, open.GetValueOrDefault(u.Id), dab.Shade, dab.Words) : null!);
        var halls = GridPlan.Of(units.Select(u => new GridPlan.Place(u.Id, u.Entrance, u.Floor, u.Room)));
        return new(filter.Id, building.Name, site, painting.Views, view, GridCount.Of(painted, [.. cells.Keys]),
            [.. halls.Select(h => new Entrance(h.Name, h.Doors, [.. h.Floors.Select(f => new Floor(f.Number, [.. f.Units.Select(u => u is { } id ? cells[id] : null)]))]))], [.. cells.Values]);
    }
}
