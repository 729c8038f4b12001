namespace Steward.Contracts.FitOut;

/// <summary>A hot-work permit (动火证).</summary>
public readonly record struct HotWorkId(Guid Value) : IId<HotWorkId>
{
    public static HotWorkId New() => new(Guid.CreateVersion7());
    public static HotWorkId From(Guid value) => new(value);
    public static HotWorkId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out HotWorkId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
