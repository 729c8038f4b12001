using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Something that is looked at in every running fit-out (巡查重点): at every site, or at one.</summary>
public sealed class InspectionPoint(SiteId? site, string name, int order) : Thing
{
    public InspectionPointId Id { get; private set; } = InspectionPointId.New();
    public override Guid Key => Id.Value;
    public SiteId? Site { get; private set; } = site;
    public string Name { get; private set; } = name;
    public string? EnglishName { get; set; }
    /// <summary>What to look for.</summary>
    public string? Hint { get; set; }
    public string? EnglishHint { get; set; }
    public int Order { get; private set; } = order;
    /// <summary>Looked at no more; what was seen of it stays.</summary>
    public bool Retired { get; set; }

    public void Call(string name, int order) => (Name, Order) = (name, order);

    public string Title => Reader.Own(Name, EnglishName);
    public string? Look => Reader.Own(Hint, EnglishHint);

    internal sealed class Table : IEntityTypeConfiguration<InspectionPoint>
    {
        public void Configure(EntityTypeBuilder<InspectionPoint> point)
        {
            point.ToTable("fit_out_inspection_points");
            point.Property(p => p.Name).HasMaxLength(60);
            point.Property(p => p.EnglishName).HasMaxLength(100);
            point.Property(p => p.Hint).HasMaxLength(200);
            point.Property(p => p.EnglishHint).HasMaxLength(300);
            point.Ignore(p => p.Title).Ignore(p => p.Look);
            point.HasIndex(p => p.Site);
        }
    }
}

public static class PointVisibility
{
    public static IQueryable<InspectionPoint> VisibleTo(this IQueryable<InspectionPoint> points, Actor actor) => actor.Kind switch
    {
        ActorKind.System => points,
        ActorKind.Resident => points.Where(p => false),
        _ => points.Where(p => p.Site == null || actor.Sites.Contains(p.Site.Value)),
    };

    /// <summary>What is looked at in the fit-outs of a site.</summary>
    public static IQueryable<InspectionPoint> For(this IQueryable<InspectionPoint> points, SiteId site) =>
        points.Where(p => !p.Retired && (p.Site == null || p.Site == site)).OrderBy(p => p.Order).ThenBy(p => p.Name);
}
