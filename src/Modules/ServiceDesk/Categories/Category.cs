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
    public int Order { get; set; }
    /// <summary>Chosen no more, kept for what was filed under it.</summary>
    public bool Retired { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Category>
    {
        public void Configure(EntityTypeBuilder<Category> category)
        {
            category.ToTable("service_desk_categories");
            category.Property(c => c.Code).HasMaxLength(40);
            category.Property(c => c.Name).HasMaxLength(60);
            category.HasIndex(c => new { c.Type, c.Code }).OnlyOnce("There is a category with this code already.");
        }
    }
}
