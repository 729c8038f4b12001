namespace Steward.Contracts.ServiceDesk;

/// <summary>An alert (督办提醒) that was given.</summary>
public readonly record struct AlertId(Guid Value) : IId<AlertId>
{
    public static AlertId New() => new(Guid.CreateVersion7());
    public static AlertId From(Guid value) => new(value);
    public static AlertId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out AlertId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
