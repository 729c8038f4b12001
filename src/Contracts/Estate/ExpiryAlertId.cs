namespace Steward.Contracts.Estate;

/// <summary>That a last day has been told of.</summary>
public readonly record struct ExpiryAlertId(Guid Value) : IId<ExpiryAlertId>
{
    public static ExpiryAlertId New() => new(Guid.CreateVersion7());
    public static ExpiryAlertId From(Guid value) => new(value);
    public static ExpiryAlertId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ExpiryAlertId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
