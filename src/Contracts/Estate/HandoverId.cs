namespace Steward.Contracts.Estate;

/// <summary>A move-in (入伙) or move-out (退房): one home handed over to one household, or back.</summary>
public readonly record struct HandoverId(Guid Value) : IId<HandoverId>
{
    public static HandoverId New() => new(Guid.CreateVersion7());
    public static HandoverId From(Guid value) => new(value);
    public static HandoverId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out HandoverId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
