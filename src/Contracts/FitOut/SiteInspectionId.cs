namespace Steward.Contracts.FitOut;

/// <summary>One look at a fit-out on its day (巡查).</summary>
public readonly record struct SiteInspectionId(Guid Value) : IId<SiteInspectionId>
{
    public static SiteInspectionId New() => new(Guid.CreateVersion7());
    public static SiteInspectionId From(Guid value) => new(value);
    public static SiteInspectionId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SiteInspectionId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
