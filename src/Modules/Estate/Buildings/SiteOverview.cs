using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>The buildings of one's sites side by side, each a small grid in the colours of one view, with the shares of the whole.
/// A page of buildings at a time, each page with a fixed number of questions.</summary>
public sealed class SiteOverview(Work work, Painting painting) : Query<SiteOverview.Filter, SiteOverview.View>(work, Permissions.See)
{
    public const int PageSize = 24;

    public sealed record Filter(string? View = null, int Page = 1);

    /// <param name="Legend">Of the buildings on this page.</param>
    public sealed record View(IReadOnlyList<GridView> Views, GridView Shown, IReadOnlyList<GridCount> Legend, PageOf<Row> Buildings);

    /// <param name="Columns">How wide the small grid is, entrances and the gaps between them together.</param>
    public sealed record Row(BuildingId Id, string SiteName, string Name, int Units, int Floors, int Columns, IReadOnlyList<Square> Squares, IReadOnlyList<GridCount> Shares, IReadOnlyList<string> Answerable);

    /// <summary>One unit in the small grid: column and row from the upper left.</summary>
    public readonly record struct Square(int Column, int Row, string Shade);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var page = await Db.Set<Building>().VisibleTo(Actor).InChosenSite(Actor).Join(Db.Set<Site>(), b => b.Site, s => s.Id, (b, s) => new { b.Id, SiteName = s.Name, SiteCode = s.Code, b.Name, b.Order, b.Code })
            .OrderBy(b => b.SiteCode).ThenBy(b => b.Order).ThenBy(b => b.Code).PageFor(new Listing { Page = filter.Page, Size = PageSize }, ct);
        var ids = page.Rows.Select(b => b.Id).ToArray();
        var units = (await Db.Set<Unit>().Where(u => ids.Contains(u.Building)).Select(u => new { u.Building, u.Id, u.Entrance, u.Floor, u.Room }).ToListAsync(ct)).ToLookup(u => u.Building, u => new GridPlan.Place(u.Id, u.Entrance, u.Floor, u.Room));
        var staff = (await Db.Set<Responsibility>().Where(r => ids.Contains(r.Building)).Join(Db.Users, r => r.Account, a => a.Id, (r, a) => new { r.Building, a.Name }).ToListAsync(ct)).ToLookup(r => r.Building, r => r.Name);
        var view = painting.Choose(filter.View);
        var painted = await painting.Of(view, ids, ct);
        return new(painting.Views, view, GridCount.Of(painted, [.. units.SelectMany(b => b.Select(u => u.Id))]), page.With(page.Rows.Select(b =>
        {
            var (squares, columns) = Draw(GridPlan.Of(units[b.Id]), painted);
            var own = units[b.Id].Select(u => u.Id).ToArray();
            return new Row(b.Id, b.SiteName, b.Name, own.Length, units[b.Id].Select(u => u.Floor).DefaultIfEmpty().Max(), columns, squares, GridCount.Of(painted, own), [.. staff[b.Id].Order(StringComparer.Ordinal)]);
        })));
    }

    /// <summary>Entrances side by side on common ground, with one column free between them.</summary>
    private static (IReadOnlyList<Square>, int) Draw(IReadOnlyList<GridPlan.Hall> halls, GridPainting painted)
    {
        var squares = new List<Square>();
        var (left, levels) = (0, halls.SelectMany(h => h.Floors.Select(f => f.Number)).Distinct().OrderDescending().ToList());
        foreach (var hall in halls)
        {
            foreach (var (number, doors) in hall.Floors)
                for (var door = 0; door < doors.Count; door++)
                    if (doors[door] is { } unit) squares.Add(new(left + door, levels.IndexOf(number), painted.Of(unit).Shade));
            left += hall.Doors.Count + 1;
        }
        return (squares, Math.Max(1, left - 1));
    }
}
