namespace Steward.Contracts.Estate;

/// <summary>A loan of a key (钥匙借用), from the asking until it is back.</summary>
public readonly record struct KeyLoanId(Guid Value) : IId<KeyLoanId>
{
    public static KeyLoanId New() => new(Guid.CreateVersion7());
    public static KeyLoanId From(Guid value) => new(value);
    public static KeyLoanId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out KeyLoanId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
