namespace Steward.Contracts.ServiceDesk;

/// <summary>A line of a service-level standard.</summary>
public readonly record struct LevelLineId(Guid Value) : IId<LevelLineId>
{
    public static LevelLineId New() => new(Guid.CreateVersion7());
    public static LevelLineId From(Guid value) => new(value);
    public static LevelLineId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out LevelLineId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
