namespace Steward.Contracts.ServiceDesk;

/// <summary>A reply template (回复模板).</summary>
public readonly record struct ReplyId(Guid Value) : IId<ReplyId>
{
    public static ReplyId New() => new(Guid.CreateVersion7());
    public static ReplyId From(Guid value) => new(value);
    public static ReplyId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ReplyId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
