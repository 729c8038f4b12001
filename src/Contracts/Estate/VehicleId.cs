namespace Steward.Contracts.Estate;

/// <summary>A vehicle (车辆) that a customer keeps here.</summary>
public readonly record struct VehicleId(Guid Value) : IId<VehicleId>
{
    public static VehicleId New() => new(Guid.CreateVersion7());
    public static VehicleId From(Guid value) => new(value);
    public static VehicleId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out VehicleId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
