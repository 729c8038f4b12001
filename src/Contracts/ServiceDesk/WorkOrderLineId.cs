namespace Steward.Contracts.ServiceDesk;

/// <summary>A line of a work order's bill: a material or labour.</summary>
public readonly record struct WorkOrderLineId(Guid Value) : IId<WorkOrderLineId>
{
    public static WorkOrderLineId New() => new(Guid.CreateVersion7());
    public static WorkOrderLineId From(Guid value) => new(value);
    public static WorkOrderLineId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out WorkOrderLineId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
