namespace Steward.Contracts.FitOut;

/// <summary>A contractor on the list of those to be warned of (装修单位黑灰名单).</summary>
public readonly record struct BlackListingId(Guid Value) : IId<BlackListingId>
{
    public static BlackListingId New() => new(Guid.CreateVersion7());
    public static BlackListingId From(Guid value) => new(value);
    public static BlackListingId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out BlackListingId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
