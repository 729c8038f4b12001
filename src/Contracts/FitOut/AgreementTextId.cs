namespace Steward.Contracts.FitOut;

/// <summary>An edition of the fit-out agreement (装修服务协议版本).</summary>
public readonly record struct AgreementTextId(Guid Value) : IId<AgreementTextId>
{
    public static AgreementTextId New() => new(Guid.CreateVersion7());
    public static AgreementTextId From(Guid value) => new(value);
    public static AgreementTextId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out AgreementTextId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
