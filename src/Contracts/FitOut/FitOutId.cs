namespace Steward.Contracts.FitOut;

/// <summary>A fit-out from application to refund (装修).</summary>
public readonly record struct FitOutId(Guid Value) : IId<FitOutId>
{
    public static FitOutId New() => new(Guid.CreateVersion7());
    public static FitOutId From(Guid value) => new(value);
    public static FitOutId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out FitOutId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
