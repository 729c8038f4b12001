namespace Steward.Contracts.ServiceDesk;

/// <summary>How requests of one type are handled: how soon they are done and called back.</summary>
public readonly record struct HandlingRuleId(Guid Value) : IId<HandlingRuleId>
{
    public static HandlingRuleId New() => new(Guid.CreateVersion7());
    public static HandlingRuleId From(Guid value) => new(value);
    public static HandlingRuleId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out HandlingRuleId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
