namespace Steward.Contracts.ServiceDesk;

/// <summary>A ladder (督办规则) of a site.</summary>
public readonly record struct LadderId(Guid Value) : IId<LadderId>
{
    public static LadderId New() => new(Guid.CreateVersion7());
    public static LadderId From(Guid value) => new(value);
    public static LadderId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out LadderId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
