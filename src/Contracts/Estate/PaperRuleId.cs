namespace Steward.Contracts.Estate;

/// <summary>One decision whether a kind of paper must be on file.</summary>
public readonly record struct PaperRuleId(Guid Value) : IId<PaperRuleId>
{
    public static PaperRuleId New() => new(Guid.CreateVersion7());
    public static PaperRuleId From(Guid value) => new(value);
    public static PaperRuleId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PaperRuleId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
