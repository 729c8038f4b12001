using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Prices;

/// <summary>An entry of the price list of paid services (有偿服务价目表): a material or labour and its unit; what it costs has prices of its own.</summary>
public sealed class PriceItem(string code, string name) : DictionaryEntry(code, name)
{
    public PriceItemId Id { get; private set; } = PriceItemId.New();
    public override Guid Key => Id.Value;
    public LineKind Kind { get; set; }
    /// <summary>Of what the price is: a piece, an hour, a metre.</summary>
    public string? Unit { get; set; }
    /// <summary>What it covers and what not, in words the customer may read.</summary>
    public string? Covers { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<PriceItem>
    {
        public void Configure(EntityTypeBuilder<PriceItem> item)
        {
            Map(item, "service_desk_price_items");
            item.Property(i => i.Unit).HasMaxLength(10);
            item.Property(i => i.Covers).HasMaxLength(400);
            item.HasIndex(i => i.Code).OnlyOnce("There is an entry with this code already.");
        }
    }
}
