namespace Steward.Contracts.FitOut;

/// <summary>A ponding test of a wet room (闭水试验).</summary>
public readonly record struct PondingTestId(Guid Value) : IId<PondingTestId>
{
    public static PondingTestId New() => new(Guid.CreateVersion7());
    public static PondingTestId From(Guid value) => new(value);
    public static PondingTestId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PondingTestId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
