namespace Steward.Contracts.Estate;

/// <summary>A plan (平面图) of a building or site on which points and lines are drawn.</summary>
public readonly record struct SitePlanId(Guid Value) : IId<SitePlanId>
{
    public static SitePlanId New() => new(Guid.CreateVersion7());
    public static SitePlanId From(Guid value) => new(value);
    public static SitePlanId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SitePlanId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
