namespace Steward.Contracts.FitOut;

/// <summary>Something kept from a deposit by the agreement (协议扣款).</summary>
public readonly record struct DeductionId(Guid Value) : IId<DeductionId>
{
    public static DeductionId New() => new(Guid.CreateVersion7());
    public static DeductionId From(Guid value) => new(value);
    public static DeductionId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out DeductionId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
