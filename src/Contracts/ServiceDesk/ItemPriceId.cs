namespace Steward.Contracts.ServiceDesk;

/// <summary>A price of an entry from a day on (价格).</summary>
public readonly record struct ItemPriceId(Guid Value) : IId<ItemPriceId>
{
    public static ItemPriceId New() => new(Guid.CreateVersion7());
    public static ItemPriceId From(Guid value) => new(value);
    public static ItemPriceId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ItemPriceId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
