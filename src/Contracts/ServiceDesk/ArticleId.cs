namespace Steward.Contracts.ServiceDesk;

/// <summary>An answer to what is asked again and again (知识条目).</summary>
public readonly record struct ArticleId(Guid Value) : IId<ArticleId>
{
    public static ArticleId New() => new(Guid.CreateVersion7());
    public static ArticleId From(Guid value) => new(value);
    public static ArticleId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ArticleId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
