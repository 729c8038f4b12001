namespace Steward.Contracts.ServiceDesk;

/// <summary>A category (分类) of requests.</summary>
public readonly record struct CategoryId(Guid Value) : IId<CategoryId>
{
    public static CategoryId New() => new(Guid.CreateVersion7());
    public static CategoryId From(Guid value) => new(value);
    public static CategoryId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out CategoryId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
