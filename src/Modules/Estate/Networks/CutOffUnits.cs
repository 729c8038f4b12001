using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Units;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Which units are cut off when this point is shut: those that no other way still feeds.</summary>
public sealed class CutOffUnits(Work work, NetworkReader networks) : Query<CutOffUnits.Filter, PageOf<CutOffUnits.Row>>(work, Permissions.SeeFacilities)
{
    public sealed record Filter : Listing
    {
        public NetworkNodeId Id { get; init; }
    }

    public sealed record Row(UnitId Id, string Label, BuildingId BuildingId, string Building, string? Entrance, int Floor, UnitUse Use, UnitState State);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("House number", r => r.Label) { Class = "nowrap" },
        new("Building",     r => r.Building),
        new("Entrance",     r => r.Entrance),
        new("Floor",        r => r.Floor) { Class = "num" },
        new("Use",          r => r.Use),
        new("State",        r => r.State),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == filter.Id).OrNotFound(ct);
        var cut = await networks.UnitsCutBy(node, ct);
        var page = await Db.Set<Unit>().VisibleTo(Actor).Where(u => cut.Contains(u.Id)).Join(Db.Set<Building>(), u => u.Building, b => b.Id, (u, b) => new { Unit = u, b.Name, b.Order })
            .OrderBy(x => x.Order).ThenBy(x => x.Unit.Entrance ?? "").ThenBy(x => x.Unit.Floor).ThenBy(x => x.Unit.Label).PageFor(filter, ct);
        return page.With(page.Rows.Select(x => new Row(x.Unit.Id, x.Unit.Label, x.Unit.Building, x.Name, x.Unit.Entrance, x.Unit.Floor, x.Unit.Use, x.Unit.State)));
    }
}
