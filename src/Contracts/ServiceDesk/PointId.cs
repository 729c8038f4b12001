namespace Steward.Contracts.ServiceDesk;

/// <summary>A reporting point (扫码报修点): a place with a code that anybody may scan.</summary>
public readonly record struct PointId(Guid Value) : IId<PointId>
{
    public static PointId New() => new(Guid.CreateVersion7());
    public static PointId From(Guid value) => new(value);
    public static PointId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PointId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
