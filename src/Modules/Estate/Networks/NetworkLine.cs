using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>A line between two points (管线): a pipe, a cable, a duct. It runs from the side of the mains to the side of the units, in drains too.</summary>
public sealed class NetworkLine(SiteId site, NetworkKind network, NetworkNodeId from, NetworkNodeId to) : IOfSite
{
    public NetworkLineId Id { get; private set; } = NetworkLineId.New();
    public SiteId Site { get; private set; } = site;
    public NetworkKind Network { get; private set; } = network;
    public NetworkNodeId From { get; private set; } = from;
    public NetworkNodeId To { get; private set; } = to;
    /// <summary>In a ring it may flow either way.</summary>
    public bool IsTwoWay { get; set; }
    /// <summary>As the trade says it: DN50, 5×16.</summary>
    public string? Size { get; set; }
    public string? Material { get; set; }
    public string? Note { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<NetworkLine>
    {
        public void Configure(EntityTypeBuilder<NetworkLine> line)
        {
            line.ToTable("estate_network_lines");
            line.Property(l => l.Size).HasMaxLength(40);
            line.Property(l => l.Material).HasMaxLength(40);
            line.Property(l => l.Note).HasMaxLength(400);
            line.HasIndex(l => new { l.From, l.To }).OnlyOnce("There is a line between these two points already.");
            line.HasIndex(l => new { l.Site, l.Network });
        }
    }
}

/// <summary>That a point serves a unit directly: the unit's own valve, the riser beside its kitchen.</summary>
public sealed class ServedUnit(NetworkNodeId node, UnitId unit)
{
    public NetworkNodeId Node { get; private set; } = node;
    public UnitId Unit { get; private set; } = unit;

    internal sealed class Table : IEntityTypeConfiguration<ServedUnit>
    {
        public void Configure(EntityTypeBuilder<ServedUnit> served)
        {
            served.ToTable("estate_network_units").HasKey(s => new { s.Node, s.Unit });
            served.HasIndex(s => s.Unit);
        }
    }
}

public static class LineVisibility
{
    public static IQueryable<NetworkLine> VisibleTo(this IQueryable<NetworkLine> lines, Actor actor) => actor.Kind switch
    {
        ActorKind.System => lines,
        ActorKind.Resident => lines.Where(l => false),
        _ => lines.Where(l => actor.Sites.Contains(l.Site)),
    };
}
