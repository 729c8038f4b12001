namespace Steward.Contracts.Estate;

/// <summary>A paper that is read and signed at the counter (签署文件).</summary>
public readonly record struct AgreementId(Guid Value) : IId<AgreementId>
{
    public static AgreementId New() => new(Guid.CreateVersion7());
    public static AgreementId From(Guid value) => new(value);
    public static AgreementId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out AgreementId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
