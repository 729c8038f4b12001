using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>The inspection list (验房项目) of all sites and of one's own.</summary>
public sealed class ItemList(Work work) : Query<ItemList.Filter, PageOf<ItemList.Row>>(work, Permissions.SeeMoveIns)
{
    public sealed record Filter : Listing;

    /// <param name="SiteName">Null for all sites.</param>
    public sealed record Row(InspectionItemId Id, string? SiteName, string Room, string? EnglishRoom, string Name, string? EnglishName, string RoomTitle, string Title, int Order, int? Days, bool Retired, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Order",       i => i.Order) { Class = "num" },
        new("Where in it", i => i.RoomTitle),
        new("Item",        i => i.Title),
        new("Site",        i => i.SiteName),
        new("Days",        i => i.Days) { Class = "num" },
        new("Retired",     i => i.Retired),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var items = Db.Set<InspectionItem>().VisibleTo(Actor);
        if (filter.Q.OrNull() is { } words) items = items.Where(i => i.Name.Contains(words) || i.Room.Contains(words));
        var page = await items.OrderBy(i => i.Retired).ThenBy(i => i.Order).ThenBy(i => i.Name).PageFor(filter, ct);
        var sites = await Db.Set<Site>().Where(s => Actor.Sites.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return page.With(page.Rows.Select(i => new Row(i.Id, i.Site is { } site ? sites.GetValueOrDefault(site) : null, i.Room, i.EnglishRoom, i.Name, i.EnglishName, i.RoomTitle, i.Title, i.Order, i.Days, i.Retired, i.Version)));
    }
}
