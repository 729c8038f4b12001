namespace Steward.Contracts.ServiceDesk;

/// <summary>A defect handed to the developer (转建设单位保修).</summary>
public readonly record struct WarrantyClaimId(Guid Value) : IId<WarrantyClaimId>
{
    public static WarrantyClaimId New() => new(Guid.CreateVersion7());
    public static WarrantyClaimId From(Guid value) => new(value);
    public static WarrantyClaimId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out WarrantyClaimId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
