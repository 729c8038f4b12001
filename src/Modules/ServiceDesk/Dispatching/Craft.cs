using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>A craft (工种): what somebody must be able to do for work of a category.</summary>
public sealed class Craft(string code, string name) : DictionaryEntry(code, name)
{
    public CraftId Id { get; private set; } = CraftId.New();
    public override Guid Key => Id.Value;

    /// <summary>Nobody may do it without a valid certificate (持证上岗), as electricians and those who keep fire equipment or lifts.</summary>
    public bool Certified { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Craft>
    {
        public void Configure(EntityTypeBuilder<Craft> craft)
        {
            Map(craft, "service_desk_crafts");
            craft.HasIndex(c => c.Code).OnlyOnce("There is a craft with this code already.");
        }
    }
}
