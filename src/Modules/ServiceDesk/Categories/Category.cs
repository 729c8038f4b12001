using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Categories;

/// <summary>A category (分类) of requests; a default dictionary that the department may change.</summary>
public sealed class Category(RequestType type, string code, string name) : Thing
{
    public CategoryId Id { get; private set; } = CategoryId.New();
    public override Guid Key => Id.Value;
    /// <summary>The kind of request it divides.</summary>
    public RequestType Type { get; private set; } = type;
    /// <summary>Stable, for imports and the API: "water".</summary>
    public string Code { get; private set; } = code;
    public string Name { get; set; } = name;
    public string? EnglishName { get; set; }
    public int Order { get; set; }
    /// <summary>Chosen no more, kept for what was filed under it.</summary>
    public bool Retired { get; set; }

    /// <summary>What a new request of this category starts with.</summary>
    public Urgency Urgency { get; set; }
    public Charge Charge { get; set; }
    public Area Area { get; set; }
    /// <summary>Whether the customer is called back before closing; null as its type says.</summary>
    public bool? CallBack { get; set; }
    /// <summary>Hours from the first word to the resolution; null as its type says.</summary>
    public int? TargetHours { get; set; }

    public string Title => Dictionary.Say(Name, EnglishName);

    internal sealed class Table : IEntityTypeConfiguration<Category>
    {
        public void Configure(EntityTypeBuilder<Category> category)
        {
            category.ToTable("service_desk_categories");
            category.Property(c => c.Code).HasMaxLength(40);
            category.Property(c => c.Name).HasMaxLength(60);
            category.Property(c => c.EnglishName).HasMaxLength(60);
            category.Ignore(c => c.Title);
            category.HasIndex(c => new { c.Type, c.Code }).OnlyOnce("There is a category with this code already.");
        }
    }
}
