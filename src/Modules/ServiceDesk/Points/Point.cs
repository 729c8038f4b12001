using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

public enum PointKind { Lift, Hall, Gate, PumpRoom, PowerRoom, Garage, Playground, Fitness, Bins, Other }

/// <summary>A reporting point (扫码报修点): a place of the community with a label that anybody may scan to say what is wrong there.</summary>
public sealed class Point(SiteId site, string number, PointKind kind, string name) : Thing, IOfSite, IReference
{
    internal const string Replaced = "ReplaceCode", IsGone = "It was replaced. Please scan the new label nearby, or call the service centre.";

    public PointId Id { get; private set; } = PointId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    /// <summary>Printed on the label, to be read out on the telephone.</summary>
    public string Number { get; private set; } = number;
    public PointKind Kind { get; set; } = kind;
    public string Name { get; set; } = name;
    public BuildingId? Building { get; set; }
    /// <summary>Which entrance of the building.</summary>
    public string? Entrance { get; set; }
    /// <summary>What a report from here is, unless its sender chooses otherwise.</summary>
    public RequestType Type { get; set; }
    public CategoryId? Category { get; set; }
    public bool Retired { get; set; }
    /// <summary>Stands in the address on the label.</summary>
    public string Code { get; private set; } = ScanCode.New();

    /// <summary>From now on only a new label leads here; the old one says so.</summary>
    public FormerCode ReplaceCode(DateTimeOffset at)
    {
        var former = new FormerCode(Code, Id, at);
        Code = ScanCode.New();
        Remember(Replaced, null, null, null);
        return former;
    }

    public string Address => $"r/{Code}";

    internal sealed class Table : IEntityTypeConfiguration<Point>
    {
        public void Configure(EntityTypeBuilder<Point> point)
        {
            point.ToTable("service_desk_points");
            point.Property(p => p.Number).HasMaxLength(20);
            point.Property(p => p.Name).HasMaxLength(60);
            point.Property(p => p.Entrance).HasMaxLength(20);
            point.Property(p => p.Code).HasMaxLength(40);
            point.Ignore(p => p.Address);
            point.HasIndex(p => p.Number).OnlyOnce("This number is taken.");
            point.HasIndex(p => p.Code).OnlyOnce("This code is taken.");
            point.HasIndex(p => new { p.Site, p.Name }).OnlyOnce("There is a point with this name at this site already.");
        }
    }
}

/// <summary>The code of a label that was replaced.</summary>
public sealed class FormerCode(string code, PointId point, DateTimeOffset replacedAt)
{
    public string Code { get; private set; } = code;
    public PointId Point { get; private set; } = point;
    public DateTimeOffset ReplacedAt { get; private set; } = replacedAt;

    internal sealed class Table : IEntityTypeConfiguration<FormerCode>
    {
        public void Configure(EntityTypeBuilder<FormerCode> code)
        {
            code.ToTable("service_desk_former_codes").HasKey(c => c.Code);
            code.Property(c => c.Code).HasMaxLength(40);
        }
    }
}

public static class PointVisibility
{
    /// <summary>Whoever works at a site sees its reporting points; what strangers are shown of one is the affair of its own page.</summary>
    public static IQueryable<Point> VisibleTo(this IQueryable<Point> points, Actor actor) =>
        actor.Kind is ActorKind.System ? points : points.Where(p => actor.Kind != ActorKind.Resident && actor.Sites.Contains(p.Site));
}
