namespace Steward.Contracts.FitOut;

/// <summary>Noise that somebody noted at a fit-out (噪声记录).</summary>
public readonly record struct NoiseNoteId(Guid Value) : IId<NoiseNoteId>
{
    public static NoiseNoteId New() => new(Guid.CreateVersion7());
    public static NoiseNoteId From(Guid value) => new(value);
    public static NoiseNoteId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out NoiseNoteId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
