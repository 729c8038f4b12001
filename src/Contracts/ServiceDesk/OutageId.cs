namespace Steward.Contracts.ServiceDesk;

/// <summary>Something out of service (停运停供) that concerns many.</summary>
public readonly record struct OutageId(Guid Value) : IId<OutageId>
{
    public static OutageId New() => new(Guid.CreateVersion7());
    public static OutageId From(Guid value) => new(value);
    public static OutageId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out OutageId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
