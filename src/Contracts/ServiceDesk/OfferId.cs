namespace Steward.Contracts.ServiceDesk;

/// <summary>A suggestion that was shown while a request was written down.</summary>
public readonly record struct OfferId(Guid Value) : IId<OfferId>
{
    public static OfferId New() => new(Guid.CreateVersion7());
    public static OfferId From(Guid value) => new(value);
    public static OfferId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out OfferId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
