namespace Steward.Contracts.FitOut;

/// <summary>A fit-out agreement as it was signed (已签装修协议).</summary>
public readonly record struct SignedTextId(Guid Value) : IId<SignedTextId>
{
    public static SignedTextId New() => new(Guid.CreateVersion7());
    public static SignedTextId From(Guid value) => new(value);
    public static SignedTextId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SignedTextId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
