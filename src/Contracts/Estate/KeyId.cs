namespace Steward.Contracts.Estate;

/// <summary>A key (钥匙) in the company's keeping: one or several sets of one kind on one hook.</summary>
public readonly record struct KeyId(Guid Value) : IId<KeyId>
{
    public static KeyId New() => new(Guid.CreateVersion7());
    public static KeyId From(Guid value) => new(value);
    public static KeyId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out KeyId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
