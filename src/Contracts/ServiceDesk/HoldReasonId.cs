namespace Steward.Contracts.ServiceDesk;

/// <summary>A reason (挂起原因) out of the list for which something waits.</summary>
public readonly record struct HoldReasonId(Guid Value) : IId<HoldReasonId>
{
    public static HoldReasonId New() => new(Guid.CreateVersion7());
    public static HoldReasonId From(Guid value) => new(value);
    public static HoldReasonId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out HoldReasonId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
