namespace Steward.Contracts.ServiceDesk;

/// <summary>Somebody who joined a request (并案业户) that others brought before.</summary>
public readonly record struct JoinerId(Guid Value) : IId<JoinerId>
{
    public static JoinerId New() => new(Guid.CreateVersion7());
    public static JoinerId From(Guid value) => new(value);
    public static JoinerId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out JoinerId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
