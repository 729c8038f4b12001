namespace Steward.Contracts.FitOut;

/// <summary>A pass for goods that leave the community (物品放行条).</summary>
public readonly record struct GoodsPassId(Guid Value) : IId<GoodsPassId>
{
    public static GoodsPassId New() => new(Guid.CreateVersion7());
    public static GoodsPassId From(Guid value) => new(value);
    public static GoodsPassId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out GoodsPassId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
