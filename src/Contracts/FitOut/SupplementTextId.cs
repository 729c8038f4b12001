namespace Steward.Contracts.FitOut;

/// <summary>An edition of the supplement to the fit-out agreement (装修服务协议补充协议版本).</summary>
public readonly record struct SupplementTextId(Guid Value) : IId<SupplementTextId>
{
    public static SupplementTextId New() => new(Guid.CreateVersion7());
    public static SupplementTextId From(Guid value) => new(value);
    public static SupplementTextId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SupplementTextId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
