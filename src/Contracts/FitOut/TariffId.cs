namespace Steward.Contracts.FitOut;

/// <summary>What fit-outs pay at a site from a day on (装修收费标准).</summary>
public readonly record struct TariffId(Guid Value) : IId<TariffId>
{
    public static TariffId New() => new(Guid.CreateVersion7());
    public static TariffId From(Guid value) => new(value);
    public static TariffId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out TariffId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
