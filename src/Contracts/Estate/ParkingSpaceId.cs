namespace Steward.Contracts.Estate;

/// <summary>A parking space (车位).</summary>
public readonly record struct ParkingSpaceId(Guid Value) : IId<ParkingSpaceId>
{
    public static ParkingSpaceId New() => new(Guid.CreateVersion7());
    public static ParkingSpaceId From(Guid value) => new(value);
    public static ParkingSpaceId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ParkingSpaceId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
