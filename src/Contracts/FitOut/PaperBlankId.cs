namespace Steward.Contracts.FitOut;

/// <summary>A numbered blank of the paper pass (纸质放行条), printed in advance.</summary>
public readonly record struct PaperBlankId(Guid Value) : IId<PaperBlankId>
{
    public static PaperBlankId New() => new(Guid.CreateVersion7());
    public static PaperBlankId From(Guid value) => new(value);
    public static PaperBlankId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PaperBlankId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
