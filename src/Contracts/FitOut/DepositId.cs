namespace Steward.Contracts.FitOut;

/// <summary>A deposit of a fit-out with all that moved it (押金台账).</summary>
public readonly record struct DepositId(Guid Value) : IId<DepositId>
{
    public static DepositId New() => new(Guid.CreateVersion7());
    public static DepositId From(Guid value) => new(value);
    public static DepositId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out DepositId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
