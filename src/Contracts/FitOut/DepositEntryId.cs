namespace Steward.Contracts.FitOut;

/// <summary>One line of the deposit ledger (押金流水).</summary>
public readonly record struct DepositEntryId(Guid Value) : IId<DepositEntryId>
{
    public static DepositEntryId New() => new(Guid.CreateVersion7());
    public static DepositEntryId From(Guid value) => new(value);
    public static DepositEntryId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out DepositEntryId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
