namespace Steward.Contracts.FitOut;

/// <summary>A defect found at the acceptance of a fit-out (验收缺陷).</summary>
public readonly record struct SiteDefectId(Guid Value) : IId<SiteDefectId>
{
    public static SiteDefectId New() => new(Guid.CreateVersion7());
    public static SiteDefectId From(Guid value) => new(value);
    public static SiteDefectId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SiteDefectId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
