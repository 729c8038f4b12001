using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Categories;

/// <summary>A category (分类) of requests; a default dictionary that the department may change.</summary>
public sealed class Category(RequestType type, string code, string name) : DictionaryEntry(code, name)
{
    public CategoryId Id { get; private set; } = CategoryId.New();
    public override Guid Key => Id.Value;
    /// <summary>The kind of request it divides.</summary>
    public RequestType Type { get; private set; } = type;

    /// <summary>What a new request of this category starts with.</summary>
    public Urgency Urgency { get; set; }
    public Charge Charge { get; set; }
    public Area Area { get; set; }
    /// <summary>Whether the customer is called back before closing; null as its type says.</summary>
    public bool? CallBack { get; set; }

    /// <summary>A leak: whoever had it is asked again after the first rain.</summary>
    public bool Leak { get; set; }

    /// <summary>The craft its work needs, if any in particular.</summary>
    public CraftId? Craft { get; set; }

    /// <summary>Whether other systems may send and read requests of it.</summary>
    public bool Offered { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Category>
    {
        public void Configure(EntityTypeBuilder<Category> category)
        {
            Map(category, "service_desk_categories");
            category.HasIndex(c => new { c.Type, c.Code }).OnlyOnce("There is a category with this code already.");
        }
    }
}
