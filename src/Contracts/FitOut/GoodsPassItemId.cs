namespace Steward.Contracts.FitOut;

/// <summary>One kind of goods on a pass.</summary>
public readonly record struct GoodsPassItemId(Guid Value) : IId<GoodsPassItemId>
{
    public static GoodsPassItemId New() => new(Guid.CreateVersion7());
    public static GoodsPassItemId From(Guid value) => new(value);
    public static GoodsPassItemId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out GoodsPassItemId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
