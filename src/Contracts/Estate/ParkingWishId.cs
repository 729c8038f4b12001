namespace Steward.Contracts.Estate;

/// <summary>A household's wish for a parking space (车位轮候).</summary>
public readonly record struct ParkingWishId(Guid Value) : IId<ParkingWishId>
{
    public static ParkingWishId New() => new(Guid.CreateVersion7());
    public static ParkingWishId From(Guid value) => new(value);
    public static ParkingWishId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ParkingWishId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
