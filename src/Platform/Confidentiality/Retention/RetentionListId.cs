using Steward.Contracts;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>A list of records whose time is over.</summary>
public readonly record struct RetentionListId(Guid Value) : IId<RetentionListId>
{
    public static RetentionListId New() => new(Guid.CreateVersion7());
    public static RetentionListId From(Guid value) => new(value);
    public static RetentionListId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out RetentionListId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
