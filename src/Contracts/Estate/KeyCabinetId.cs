namespace Steward.Contracts.Estate;

/// <summary>A cabinet for keys (钥匙柜).</summary>
public readonly record struct KeyCabinetId(Guid Value) : IId<KeyCabinetId>
{
    public static KeyCabinetId New() => new(Guid.CreateVersion7());
    public static KeyCabinetId From(Guid value) => new(value);
    public static KeyCabinetId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out KeyCabinetId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
