namespace Steward.Contracts.Estate;

/// <summary>A reminder about a key or a count, told once.</summary>
public readonly record struct KeyAlertId(Guid Value) : IId<KeyAlertId>
{
    public static KeyAlertId New() => new(Guid.CreateVersion7());
    public static KeyAlertId From(Guid value) => new(value);
    public static KeyAlertId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out KeyAlertId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
