namespace Steward.Contracts.FitOut;

/// <summary>A joint application for acceptance, and what came of it (验收).</summary>
public readonly record struct AcceptanceId(Guid Value) : IId<AcceptanceId>
{
    public static AcceptanceId New() => new(Guid.CreateVersion7());
    public static AcceptanceId From(Guid value) => new(value);
    public static AcceptanceId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out AcceptanceId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
