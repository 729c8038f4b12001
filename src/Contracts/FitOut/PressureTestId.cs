namespace Steward.Contracts.FitOut;

/// <summary>A pressure test of concealed water pipes (打压试验).</summary>
public readonly record struct PressureTestId(Guid Value) : IId<PressureTestId>
{
    public static PressureTestId New() => new(Guid.CreateVersion7());
    public static PressureTestId From(Guid value) => new(value);
    public static PressureTestId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PressureTestId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
