namespace Steward.Contracts.Estate;

/// <summary>A batch (入伙批次): homes that are handed over in the same days at one counter.</summary>
public readonly record struct HandoverBatchId(Guid Value) : IId<HandoverBatchId>
{
    public static HandoverBatchId New() => new(Guid.CreateVersion7());
    public static HandoverBatchId From(Guid value) => new(value);
    public static HandoverBatchId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out HandoverBatchId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
