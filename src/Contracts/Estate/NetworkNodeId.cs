namespace Steward.Contracts.Estate;

/// <summary>A point of a network (管网节点): a valve, a riser, a pump, a switch.</summary>
public readonly record struct NetworkNodeId(Guid Value) : IId<NetworkNodeId>
{
    public static NetworkNodeId New() => new(Guid.CreateVersion7());
    public static NetworkNodeId From(Guid value) => new(value);
    public static NetworkNodeId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out NetworkNodeId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
