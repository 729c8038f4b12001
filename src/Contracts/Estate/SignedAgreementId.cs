namespace Steward.Contracts.Estate;

/// <summary>One agreement as one household signed it.</summary>
public readonly record struct SignedAgreementId(Guid Value) : IId<SignedAgreementId>
{
    public static SignedAgreementId New() => new(Guid.CreateVersion7());
    public static SignedAgreementId From(Guid value) => new(value);
    public static SignedAgreementId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SignedAgreementId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
