namespace Steward.Contracts.ServiceDesk;

/// <summary>An entry of the price list (价目).</summary>
public readonly record struct PriceItemId(Guid Value) : IId<PriceItemId>
{
    public static PriceItemId New() => new(Guid.CreateVersion7());
    public static PriceItemId From(Guid value) => new(value);
    public static PriceItemId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PriceItemId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
