namespace Steward.Contracts.Estate;

/// <summary>A stretch of the counter's time (时段) that households book.</summary>
public readonly record struct HandoverSlotId(Guid Value) : IId<HandoverSlotId>
{
    public static HandoverSlotId New() => new(Guid.CreateVersion7());
    public static HandoverSlotId From(Guid value) => new(value);
    public static HandoverSlotId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out HandoverSlotId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
