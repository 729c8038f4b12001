namespace Steward.Contracts.Estate;

/// <summary>A stretch of time in which a customer occupies a unit in some role.</summary>
public readonly record struct OccupancyId(Guid Value) : IId<OccupancyId>
{
    public static OccupancyId New() => new(Guid.CreateVersion7());
    public static OccupancyId From(Guid value) => new(value);
    public static OccupancyId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out OccupancyId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
