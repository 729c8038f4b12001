namespace Steward.Contracts.FitOut;

/// <summary>One time at which goods of a pass left through a gate.</summary>
public readonly record struct GoodsReleaseId(Guid Value) : IId<GoodsReleaseId>
{
    public static GoodsReleaseId New() => new(Guid.CreateVersion7());
    public static GoodsReleaseId From(Guid value) => new(value);
    public static GoodsReleaseId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out GoodsReleaseId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
