namespace Steward.Contracts.ServiceDesk;

/// <summary>A work order (工单) that sends somebody to do what a request needs.</summary>
public readonly record struct WorkOrderId(Guid Value) : IId<WorkOrderId>
{
    public static WorkOrderId New() => new(Guid.CreateVersion7());
    public static WorkOrderId From(Guid value) => new(value);
    public static WorkOrderId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out WorkOrderId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
