namespace Steward.Contracts.Estate;

/// <summary>A line (管线) between two points of a network.</summary>
public readonly record struct NetworkLineId(Guid Value) : IId<NetworkLineId>
{
    public static NetworkLineId New() => new(Guid.CreateVersion7());
    public static NetworkLineId From(Guid value) => new(value);
    public static NetworkLineId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out NetworkLineId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
