namespace Steward.Contracts.Estate;

/// <summary>A custody agreement (钥匙托管): a customer leaves the keys of a unit with the company.</summary>
public readonly record struct KeyCustodyId(Guid Value) : IId<KeyCustodyId>
{
    public static KeyCustodyId New() => new(Guid.CreateVersion7());
    public static KeyCustodyId From(Guid value) => new(value);
    public static KeyCustodyId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out KeyCustodyId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
