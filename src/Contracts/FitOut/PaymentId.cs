namespace Steward.Contracts.FitOut;

/// <summary>A payment and its receipt (收据).</summary>
public readonly record struct PaymentId(Guid Value) : IId<PaymentId>
{
    public static PaymentId New() => new(Guid.CreateVersion7());
    public static PaymentId From(Guid value) => new(value);
    public static PaymentId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PaymentId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
