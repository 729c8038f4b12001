using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>A building (楼栋) of a site.</summary>
public sealed class Building(SiteId site, string code, string name) : Thing, IOfSite, IReference
{
    public BuildingId Id { get; private set; } = BuildingId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    /// <summary>As written in house numbers: the 3 of 3-2-1801.</summary>
    public string Code { get; private set; } = code;
    public string Name { get; set; } = name;
    public int Order { get; set; }
    /// <summary>When it passed its completion inspection (竣工验收合格之日): warranties begin on that day.</summary>
    public DateOnly? CompletedOn { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Building>
    {
        public void Configure(EntityTypeBuilder<Building> building)
        {
            building.ToTable("estate_buildings");
            building.Property(b => b.Code).HasMaxLength(20);
            building.Property(b => b.Name).HasMaxLength(60);
            building.HasIndex(b => new { b.Site, b.Code }).OnlyOnce("There is a building with this code already.");
        }
    }
}

public static class BuildingVisibility
{
    /// <summary>Who sees which buildings: whoever sees the site.</summary>
    public static IQueryable<Building> VisibleTo(this IQueryable<Building> buildings, Actor actor) => actor.Kind switch
    {
        ActorKind.System => buildings,
        _ => buildings.Where(b => actor.Sites.Contains(b.Site)),
    };
}
