namespace Steward.Contracts.FitOut;

/// <summary>One reading of a badge at the gate (出入登记).</summary>
public readonly record struct BadgeScanId(Guid Value) : IId<BadgeScanId>
{
    public static BadgeScanId New() => new(Guid.CreateVersion7());
    public static BadgeScanId From(Guid value) => new(value);
    public static BadgeScanId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out BadgeScanId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
