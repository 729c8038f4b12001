namespace Steward.Contracts.ServiceDesk;

/// <summary>A digest (投诉汇总) of what a site received and did in some days.</summary>
public readonly record struct DigestId(Guid Value) : IId<DigestId>
{
    public static DigestId New() => new(Guid.CreateVersion7());
    public static DigestId From(Guid value) => new(value);
    public static DigestId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out DigestId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
