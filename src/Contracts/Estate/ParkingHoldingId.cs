namespace Steward.Contracts.Estate;

/// <summary>That a customer has a parking space, as its owner or for rent (车位持有).</summary>
public readonly record struct ParkingHoldingId(Guid Value) : IId<ParkingHoldingId>
{
    public static ParkingHoldingId New() => new(Guid.CreateVersion7());
    public static ParkingHoldingId From(Guid value) => new(value);
    public static ParkingHoldingId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ParkingHoldingId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
