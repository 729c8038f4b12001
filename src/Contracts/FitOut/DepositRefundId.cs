namespace Steward.Contracts.FitOut;

/// <summary>A deposit given back (押金退还).</summary>
public readonly record struct DepositRefundId(Guid Value) : IId<DepositRefundId>
{
    public static DepositRefundId New() => new(Guid.CreateVersion7());
    public static DepositRefundId From(Guid value) => new(value);
    public static DepositRefundId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out DepositRefundId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
