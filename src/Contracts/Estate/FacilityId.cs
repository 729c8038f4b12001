namespace Steward.Contracts.Estate;

/// <summary>A piece of public equipment or a public facility (共用设施设备).</summary>
public readonly record struct FacilityId(Guid Value) : IId<FacilityId>
{
    public static FacilityId New() => new(Guid.CreateVersion7());
    public static FacilityId From(Guid value) => new(value);
    public static FacilityId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out FacilityId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
