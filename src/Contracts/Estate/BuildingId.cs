namespace Steward.Contracts.Estate;

/// <summary>A building (楼栋) of a site.</summary>
public readonly record struct BuildingId(Guid Value) : IId<BuildingId>
{
    public static BuildingId New() => new(Guid.CreateVersion7());
    public static BuildingId From(Guid value) => new(value);
    public static BuildingId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out BuildingId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
