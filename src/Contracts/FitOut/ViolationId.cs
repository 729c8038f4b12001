namespace Steward.Contracts.FitOut;

/// <summary>A violation found in a fit-out (装修违规).</summary>
public readonly record struct ViolationId(Guid Value) : IId<ViolationId>
{
    public static ViolationId New() => new(Guid.CreateVersion7());
    public static ViolationId From(Guid value) => new(value);
    public static ViolationId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ViolationId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
