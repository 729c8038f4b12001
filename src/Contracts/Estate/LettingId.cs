namespace Steward.Contracts.Estate;

/// <summary>A letting of public space (公共空间出租).</summary>
public readonly record struct LettingId(Guid Value) : IId<LettingId>
{
    public static LettingId New() => new(Guid.CreateVersion7());
    public static LettingId From(Guid value) => new(value);
    public static LettingId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out LettingId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
