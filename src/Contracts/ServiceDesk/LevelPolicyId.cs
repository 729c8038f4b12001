namespace Steward.Contracts.ServiceDesk;

/// <summary>A version of a site's service levels (服务时限标准).</summary>
public readonly record struct LevelPolicyId(Guid Value) : IId<LevelPolicyId>
{
    public static LevelPolicyId New() => new(Guid.CreateVersion7());
    public static LevelPolicyId From(Guid value) => new(value);
    public static LevelPolicyId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out LevelPolicyId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
