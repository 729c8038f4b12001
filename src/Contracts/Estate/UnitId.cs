namespace Steward.Contracts.Estate;

/// <summary>A unit (房屋) of a building: a flat, shop, office or store room.</summary>
public readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    public static UnitId New() => new(Guid.CreateVersion7());
    public static UnitId From(Guid value) => new(value);
    public static UnitId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out UnitId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
