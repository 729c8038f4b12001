using Steward.Contracts.Estate;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>The points of the networks (管网节点台账).</summary>
public sealed class NodeList(Work work, NodeRows rows) : Query<NodeList.Filter, PageOf<NodeList.Row>>(work, Permissions.SeeFacilities)
{
    public sealed record Filter : Listing
    {
        public NetworkKind? Network { get; init; }
        public NodeKind? Kind { get; init; }
        public NetworkNodeState? State { get; init; }
        public BuildingId? Building { get; init; }
        public SiteId? Site { get; init; }
    }

    /// <param name="Serves">How many units it serves directly.</param>
    public sealed record Row(NetworkNodeId Id, SiteId Site, NetworkKind Network, string Label, string? Name, NodeKind Kind, NetworkNodeState State, string Where, int Serves, string? HowTo,
        DateTimeOffset? ShutAt, string? ShutReason, DateTimeOffset? ExpectedOpen, int Version)
    {
        public string Title => string.IsNullOrEmpty(Name) ? Label : $"{Label} {Name}";
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Label",          r => r.Label, "label")   { Class = "nowrap" },
        new("Point name",     r => r.Name),
        new("Network",        r => r.Network, "network"),
        new("Kind of point",  r => r.Kind, "kind"),
        new("State",          r => r.State, "state"),
        new("Where",          r => r.Where),
        new("Serves units",   r => r.Serves)           { Class = "num" },
        new("How it is shut", r => r.HowTo),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var nodes = Db.Search<NetworkNode>(filter.Q).VisibleTo(Actor).InChosenSite(Actor);
        if (filter.Network is { } network) nodes = nodes.Where(n => n.Network == network);
        if (filter.Kind is { } kind) nodes = nodes.Where(n => n.Kind == kind);
        if (filter.State is { } state) nodes = nodes.Where(n => n.State == state);
        if (filter.Building is { } building) nodes = nodes.Where(n => n.Building == building);
        if (filter.Site is { } site) nodes = nodes.Where(n => n.Site == site);
        var page = await Sorted(nodes, filter.Sort).PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, ct));
    }

    private static IQueryable<NetworkNode> Sorted(IQueryable<NetworkNode> nodes, string? sort) => sort switch
    {
        "label"    => nodes.OrderBy(n => n.Label).ThenBy(n => n.Site),
        "-label"   => nodes.OrderByDescending(n => n.Label).ThenBy(n => n.Site),
        "kind"     => nodes.OrderBy(n => n.Kind).ThenBy(n => n.Label),
        "-kind"    => nodes.OrderByDescending(n => n.Kind).ThenBy(n => n.Label),
        "state"    => nodes.OrderBy(n => n.State).ThenBy(n => n.Label),
        "-state"   => nodes.OrderByDescending(n => n.State).ThenBy(n => n.Label),
        "-network" => nodes.OrderByDescending(n => n.Network).ThenBy(n => n.Label),
        _          => nodes.OrderBy(n => n.State == NetworkNodeState.Retired).ThenBy(n => n.Site).ThenBy(n => n.Network).ThenBy(n => n.Label),
    };
}
