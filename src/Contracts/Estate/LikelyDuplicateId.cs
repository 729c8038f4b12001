namespace Steward.Contracts.Estate;

/// <summary>Two customers who may be one (疑似重复业户).</summary>
public readonly record struct LikelyDuplicateId(Guid Value) : IId<LikelyDuplicateId>
{
    public static LikelyDuplicateId New() => new(Guid.CreateVersion7());
    public static LikelyDuplicateId From(Guid value) => new(value);
    public static LikelyDuplicateId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out LikelyDuplicateId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
