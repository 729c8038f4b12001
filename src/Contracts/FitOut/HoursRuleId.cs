namespace Steward.Contracts.FitOut;

/// <summary>When noise is allowed at a site from a day on (允许施工时段).</summary>
public readonly record struct HoursRuleId(Guid Value) : IId<HoursRuleId>
{
    public static HoursRuleId New() => new(Guid.CreateVersion7());
    public static HoursRuleId From(Guid value) => new(value);
    public static HoursRuleId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out HoursRuleId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
