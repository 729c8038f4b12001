namespace Steward.Contracts.ServiceDesk;

/// <summary>What a site recommends against requests of a category (建议措施).</summary>
public readonly record struct AdviceId(Guid Value) : IId<AdviceId>
{
    public static AdviceId New() => new(Guid.CreateVersion7());
    public static AdviceId From(Guid value) => new(value);
    public static AdviceId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out AdviceId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
