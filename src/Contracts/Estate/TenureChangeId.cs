namespace Steward.Contracts.Estate;

/// <summary>A change of owner or tenant (过户、租户变更).</summary>
public readonly record struct TenureChangeId(Guid Value) : IId<TenureChangeId>
{
    public static TenureChangeId New() => new(Guid.CreateVersion7());
    public static TenureChangeId From(Guid value) => new(value);
    public static TenureChangeId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out TenureChangeId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
