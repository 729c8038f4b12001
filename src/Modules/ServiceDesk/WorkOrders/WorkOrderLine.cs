using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;

namespace Steward.ServiceDesk.WorkOrders;

public enum LineKind { Material, Labour }

/// <summary>A material or labour of a work order: so many of a unit at a price each.</summary>
public sealed class WorkOrderLine
{
    private WorkOrderLine() { }

    /// <param name="quantity">In the unit given, to three decimals: 2.5 metres, 1.5 hours, 1 for a flat price.</param>
    public WorkOrderLine(LineKind kind, string name, decimal quantity, string? unit, Money price)
    {
        (Kind, Name, Thousandths, Unit, Price) = (kind, name, decimal.ToInt64(decimal.Round(quantity * 1000)), unit, price);
        Amount = price * Quantity;
    }

    public WorkOrderLineId Id { get; private set; } = WorkOrderLineId.New();
    public WorkOrderId Order { get; private set; }
    public LineKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    /// <summary>The quantity in thousandths, so that it is the same number on every database.</summary>
    public long Thousandths { get; private set; }
    public string? Unit { get; private set; }
    public Money Price { get; private set; }
    public Money Amount { get; private set; }

    public decimal Quantity => Thousandths / 1000m;

    internal sealed class Table : IEntityTypeConfiguration<WorkOrderLine>
    {
        public void Configure(EntityTypeBuilder<WorkOrderLine> line)
        {
            line.ToTable("service_desk_work_order_lines");
            line.Property(l => l.Id).ValueGeneratedNever();
            line.Property(l => l.Name).HasMaxLength(80);
            line.Property(l => l.Unit).HasMaxLength(10);
            line.Ignore(l => l.Quantity);
        }
    }
}
