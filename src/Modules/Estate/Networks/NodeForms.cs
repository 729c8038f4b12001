using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Imports;
using Steward.Estate.Units;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>The points of networks as a form that can be imported again.</summary>
public sealed class NodeForms(Work work) : Query<NodeForms.Filter, PageOf<NodeForms.Row>>(work, Permissions.KeepFacilities)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
    }

    public sealed record Row(string Label, NetworkKind Network, NodeKind Kind, string? Name, string? Building, string? Entrance, string? Floor, string? Place, string? HowTo, string Serves, string? Note);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Label",    r => r.Label),
        new("Network",  r => Dictionary.WordOf(NetworkWords.Networks, r.Network)),
        new("Kind",     r => Dictionary.WordOf(NetworkWords.Kinds, r.Kind)),
        new("Name",     r => r.Name),
        new("Building", r => r.Building),
        new("Entrance", r => r.Entrance),
        new("Floor",    r => r.Floor),
        new("Place",    r => r.Place),
        new("How to",   r => r.HowTo),
        new("Serves",   r => r.Serves),
        new("Note",     r => r.Note),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var site = Forms.SiteOf(filter.Site, Actor);
        var nodes = Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Site == site && n.State != NetworkNodeState.Retired);
        var page = await nodes.OrderBy(n => n.Network).ThenBy(n => n.Label).PageFor(filter, ct);
        var ids = page.Rows.Select(n => n.Id).ToArray();
        var buildings = await Db.Set<Building>().VisibleTo(Actor).ToDictionaryAsync(b => b.Id, b => b.Code, ct);
        var served = (await Db.Set<ServedUnit>().Where(s => ids.Contains(s.Node)).Join(Db.Set<Unit>(), s => s.Unit, u => u.Id, (s, u) => new { s.Node, u.Label }).ToListAsync(ct)).ToLookup(s => s.Node, s => s.Label);
        return page.With(page.Rows.Select(n => new Row(n.Label, n.Network, n.Kind, n.Name, n.Building is { } b ? buildings.GetValueOrDefault(b) : null, n.Entrance, n.Floor, n.Place, n.HowTo, string.Join("、", served[n.Id].Order(StringComparer.Ordinal)), n.Note)));
    }
}
