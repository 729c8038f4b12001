using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>One shutting of a valve or switch (关阀记录): since when, why, whom it cut off as the network then was, and when it was opened again.</summary>
public sealed class ShutOff(SiteId site, NetworkNodeId node, NetworkKind network, string reason, AccountId? by, string byName, DateTimeOffset at) : IOfSite
{
    public ShutOffId Id { get; private set; } = ShutOffId.New();
    public SiteId Site { get; private set; } = site;
    public NetworkNodeId Node { get; private set; } = node;
    public NetworkKind Network { get; private set; } = network;
    /// <summary>The point again while it is shut: nobody shuts it twice.</summary>
    public NetworkNodeId? Standing { get; private set; } = node;
    public string Reason { get; private set; } = reason;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    public DateTimeOffset? Expected { get; init; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public string? OpenedBy { get; private set; }
    public List<CutOffUnit> Units { get; } = [];

    public void Open(string byName, DateTimeOffset at) => (Standing, OpenedBy, OpenedAt) = (null, byName, at);

    internal sealed class Table : IEntityTypeConfiguration<ShutOff>
    {
        public void Configure(EntityTypeBuilder<ShutOff> shut)
        {
            shut.ToTable("estate_shut_offs");
            shut.Property(s => s.Reason).HasMaxLength(500);
            shut.Property(s => s.ByName).HasMaxLength(80);
            shut.Property(s => s.OpenedBy).HasMaxLength(80);
            shut.HasMany(s => s.Units).WithOne().HasForeignKey(u => u.ShutOff).OnDelete(DeleteBehavior.Cascade);
            shut.HasIndex(s => s.Standing).OnlyOnce("It is shut already.");
            shut.HasIndex(s => new { s.Site, s.At });
        }
    }
}

/// <summary>A unit that a shutting cut off.</summary>
public sealed class CutOffUnit(ShutOffId shutOff, UnitId unit)
{
    public ShutOffId ShutOff { get; private set; } = shutOff;
    public UnitId Unit { get; private set; } = unit;
    /// <summary>When it was fed again although the valve stayed shut, another having been opened.</summary>
    public DateTimeOffset? BackAt { get; private set; }

    public void Back(DateTimeOffset at) => BackAt = at;
    public void CutAgain() => BackAt = null;

    internal sealed class Table : IEntityTypeConfiguration<CutOffUnit>
    {
        public void Configure(EntityTypeBuilder<CutOffUnit> cut)
        {
            cut.ToTable("estate_cut_off_units").HasKey(c => new { c.ShutOff, c.Unit });
            cut.HasIndex(c => c.Unit);
        }
    }
}

public static class ShutOffVisibility
{
    public static IQueryable<ShutOff> VisibleTo(this IQueryable<ShutOff> shutOffs, Actor actor) => actor.Kind switch
    {
        ActorKind.System => shutOffs,
        ActorKind.Resident => shutOffs.Where(s => false),
        _ => shutOffs.Where(s => actor.Sites.Contains(s.Site)),
    };
}
