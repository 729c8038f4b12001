using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>What is looked at in a home before it is taken over (验房项): at every site, or at one.</summary>
public sealed class InspectionItem(SiteId? site, string room, string name, int order) : Thing
{
    public InspectionItemId Id { get; private set; } = InspectionItemId.New();
    public override Guid Key => Id.Value;
    public SiteId? Site { get; private set; } = site;
    public string Room { get; private set; } = room;
    public string? EnglishRoom { get; set; }
    public string Name { get; private set; } = name;
    public string? EnglishName { get; set; }
    public int Order { get; private set; } = order;
    /// <summary>Days within which a defect of it is put right; null for what the site usually gives.</summary>
    public int? Days { get; set; }
    /// <summary>Looked at no more; what was seen of it stays.</summary>
    public bool Retired { get; set; }

    public void Call(string room, string name, int order) => (Room, Name, Order) = (room, name, order);

    public string RoomTitle => Reader.Own(Room, EnglishRoom);
    public string Title => Reader.Own(Name, EnglishName);

    internal sealed class Table : IEntityTypeConfiguration<InspectionItem>
    {
        public void Configure(EntityTypeBuilder<InspectionItem> item)
        {
            item.ToTable("estate_inspection_items");
            item.Property(i => i.Room).HasMaxLength(30);
            item.Property(i => i.EnglishRoom).HasMaxLength(60);
            item.Property(i => i.Name).HasMaxLength(60);
            item.Property(i => i.EnglishName).HasMaxLength(100);
            item.Ignore(i => i.RoomTitle).Ignore(i => i.Title);
            item.HasIndex(i => i.Site);
        }
    }
}

public static class ItemVisibility
{
    public static IQueryable<InspectionItem> VisibleTo(this IQueryable<InspectionItem> items, Actor actor) => actor.Kind switch
    {
        ActorKind.System => items,
        ActorKind.Resident => items.Where(i => false),
        _ => items.Where(i => i.Site == null || actor.Sites.Contains(i.Site.Value)),
    };

    /// <summary>What is looked at in the homes of a site.</summary>
    public static IQueryable<InspectionItem> For(this IQueryable<InspectionItem> items, SiteId site) =>
        items.Where(i => !i.Retired && (i.Site == null || i.Site == site)).OrderBy(i => i.Order).ThenBy(i => i.Name);
}
