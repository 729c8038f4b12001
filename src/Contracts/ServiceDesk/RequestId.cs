namespace Steward.Contracts.ServiceDesk;

/// <summary>A request (诉求): inquiry, repair, complaint, help, suggestion or praise.</summary>
public readonly record struct RequestId(Guid Value) : IId<RequestId>
{
    public static RequestId New() => new(Guid.CreateVersion7());
    public static RequestId From(Guid value) => new(value);
    public static RequestId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out RequestId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
