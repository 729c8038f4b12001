namespace Steward.Contracts.Estate;

/// <summary>A certificate (证书、检验报告) of a facility.</summary>
public readonly record struct FacilityCertificateId(Guid Value) : IId<FacilityCertificateId>
{
    public static FacilityCertificateId New() => new(Guid.CreateVersion7());
    public static FacilityCertificateId From(Guid value) => new(value);
    public static FacilityCertificateId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out FacilityCertificateId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
