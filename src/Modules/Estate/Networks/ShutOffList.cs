using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>What is shut now, and what was (关阀停供记录); the latest first.</summary>
public sealed class ShutOffList(Work work) : Query<ShutOffList.Filter, PageOf<ShutOffList.Row>>(work, Permissions.SeeFacilities)
{
    public sealed record Filter : Listing
    {
        public NetworkKind? Network { get; init; }
        public NetworkNodeId? Node { get; init; }
        /// <summary>Only what is shut now.</summary>
        public bool? Now { get; init; }
    }

    /// <param name="IsLate">It should be open again by now.</param>
    public sealed record Row(ShutOffId Id, NetworkNodeId Node, string Label, NetworkKind Network, string Reason, string ByName, DateTimeOffset At, DateTimeOffset? Expected, DateTimeOffset? OpenedAt, string? OpenedBy, int Units, bool IsLate);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Valve or switch", r => r.Label),
        new("Network",      r => r.Network),
        new("Reason",       r => r.Reason),
        new("Shut at",      r => r.At)        { Class = "nowrap" },
        new("By whom",      r => r.ByName),
        new("Expected open", r => r.Expected) { Class = "nowrap" },
        new("Opened at",    r => r.OpenedAt)  { Class = "nowrap" },
        new("Opened by",    r => r.OpenedBy),
        new("Units cut off", r => r.Units)    { Class = "num" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var shut = Db.Set<ShutOff>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.Network is { } network) shut = shut.Where(s => s.Network == network);
        if (filter.Node is { } node) shut = shut.Where(s => s.Node == node);
        if (filter.Now is true) shut = shut.Where(s => s.Standing != null);
        var page = await shut.Join(Db.Set<NetworkNode>(), s => s.Node, n => n.Id, (s, n) => new { s, n.Label, n.Name, Units = s.Units.Count(u => u.BackAt == null || s.OpenedAt != null) }).OrderBy(x => x.s.Standing == null).ThenByDescending(x => x.s.At).ThenBy(x => x.Label).PageFor(filter, ct);
        var moment = Now;
        return page.With(page.Rows.Select(x => new Row(x.s.Id, x.s.Node, string.IsNullOrEmpty(x.Name) ? x.Label : $"{x.Label} {x.Name}", x.s.Network, x.s.Reason, x.s.ByName, x.s.At, x.s.Expected, x.s.OpenedAt, x.s.OpenedBy, x.Units,
            x.s.Standing is not null && x.s.Expected < moment)));
    }
}
