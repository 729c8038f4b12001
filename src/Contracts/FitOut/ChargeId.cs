namespace Steward.Contracts.FitOut;

/// <summary>Something a fit-out has to pay (应收款项).</summary>
public readonly record struct ChargeId(Guid Value) : IId<ChargeId>
{
    public static ChargeId New() => new(Guid.CreateVersion7());
    public static ChargeId From(Guid value) => new(value);
    public static ChargeId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ChargeId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
