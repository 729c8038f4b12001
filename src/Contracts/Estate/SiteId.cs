namespace Steward.Contracts.Estate;

/// <summary>A community (小区) under the company's care; the partition of everything.</summary>
public readonly record struct SiteId(Guid Value) : IId<SiteId>
{
    public static SiteId New() => new(Guid.CreateVersion7());
    public static SiteId From(Guid value) => new(value);
    public static SiteId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SiteId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
