using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks.Plans;

/// <summary>A plan (平面图) of a building or of the site: a picture on which points and lines are drawn. The newest picture put with it is the one shown.</summary>
public sealed class SitePlan(SiteId site, string name) : Thing, IOfSite
{
    public SitePlanId Id { get; private set; } = SitePlanId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Name { get; set; } = name;
    public BuildingId? Building { get; set; }
    public bool Retired { get; set; }

    public string Topic => $"networks:{Site}";
    public void Recall(SitePlanAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    internal sealed class Table : IEntityTypeConfiguration<SitePlan>
    {
        public void Configure(EntityTypeBuilder<SitePlan> plan)
        {
            plan.ToTable("estate_plans");
            plan.Property(p => p.Name).HasMaxLength(100);
            plan.Ignore(p => p.Topic);
            plan.HasIndex(p => new { p.Site, p.Name }).OnlyOnce("There is a plan of this name at this site already.");
        }
    }
}

/// <summary>What is remembered of a plan.</summary>
public enum SitePlanAction
{
    [Told("{0} put the plan on record", Icon = "plus")] Add,
    [Told("{0} changed the plan", Icon = "edit")] Edit,
    [Told("{0} drew on the plan", Icon = "map-pin")] Draw,
}

/// <summary>Where a point of a network or a facility stands on a plan, in ten-thousandths of its width and height from the upper left.</summary>
public sealed class PlanMark(SiteId site, SitePlanId plan, NetworkNodeId? node, FacilityId? facility) : IOfSite
{
    public const int Whole = 10_000;

    public PlanMarkId Id { get; private set; } = PlanMarkId.New();
    public SiteId Site { get; private set; } = site;
    public SitePlanId Plan { get; private set; } = plan;
    public NetworkNodeId? Node { get; private set; } = node;
    public FacilityId? Facility { get; private set; } = facility;
    public int X { get; private set; }
    public int Y { get; private set; }

    public PlanMark At(int x, int y)
    {
        (X, Y) = (x, y);
        return this;
    }

    internal sealed class Table : IEntityTypeConfiguration<PlanMark>
    {
        public void Configure(EntityTypeBuilder<PlanMark> mark)
        {
            mark.ToTable("estate_plan_marks");
            mark.HasIndex(m => new { m.Plan, m.Node }).OnlyOnce("Somebody has just placed it on this plan.");
            mark.HasIndex(m => new { m.Plan, m.Facility }).OnlyOnce("Somebody has just placed it on this plan.");
        }
    }
}

/// <summary>The corners of a line on a plan between its two points; without any it is drawn straight.</summary>
public sealed class PlanBend(SitePlanId plan, NetworkLineId line)
{
    public SitePlanId Plan { get; private set; } = plan;
    public NetworkLineId Line { get; private set; } = line;
    /// <summary>«1250,3300 1250,4000»: in ten-thousandths, from the line's first point on.</summary>
    public string Corners { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<PlanBend>
    {
        public void Configure(EntityTypeBuilder<PlanBend> bend)
        {
            bend.ToTable("estate_plan_bends").HasKey(b => new { b.Plan, b.Line });
            bend.Property(b => b.Corners).HasMaxLength(1000);
            bend.HasOne<NetworkLine>().WithMany().HasForeignKey(b => b.Line).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

public static class PlanVisibility
{
    public static IQueryable<SitePlan> VisibleTo(this IQueryable<SitePlan> plans, Actor actor) => actor.Kind switch
    {
        ActorKind.System => plans,
        ActorKind.Resident => plans.Where(p => false),
        _ => plans.Where(p => actor.Sites.Contains(p.Site)),
    };

    public static IQueryable<PlanMark> VisibleTo(this IQueryable<PlanMark> marks, Actor actor) => actor.Kind switch
    {
        ActorKind.System => marks,
        ActorKind.Resident => marks.Where(m => false),
        _ => marks.Where(m => actor.Sites.Contains(m.Site)),
    };
}
