namespace Steward.Contracts.Estate;

/// <summary>The weekly count of a key cabinet by two people (钥匙盘点).</summary>
public readonly record struct KeyCountId(Guid Value) : IId<KeyCountId>
{
    public static KeyCountId New() => new(Guid.CreateVersion7());
    public static KeyCountId From(Guid value) => new(value);
    public static KeyCountId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out KeyCountId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
