namespace Steward.Contracts.FitOut;

/// <summary>A worker's badge (施工人员出入证).</summary>
public readonly record struct BadgeId(Guid Value) : IId<BadgeId>
{
    public static BadgeId New() => new(Guid.CreateVersion7());
    public static BadgeId From(Guid value) => new(value);
    public static BadgeId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out BadgeId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
