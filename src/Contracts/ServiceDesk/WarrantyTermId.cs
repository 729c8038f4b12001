namespace Steward.Contracts.ServiceDesk;

/// <summary>A part of the building under warranty (保修项目).</summary>
public readonly record struct WarrantyTermId(Guid Value) : IId<WarrantyTermId>
{
    public static WarrantyTermId New() => new(Guid.CreateVersion7());
    public static WarrantyTermId From(Guid value) => new(value);
    public static WarrantyTermId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out WarrantyTermId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
