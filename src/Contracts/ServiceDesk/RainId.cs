namespace Steward.Contracts.ServiceDesk;

/// <summary>A rain that somebody noted (降雨登记), after which leaks are called back about.</summary>
public readonly record struct RainId(Guid Value) : IId<RainId>
{
    public static RainId New() => new(Guid.CreateVersion7());
    public static RainId From(Guid value) => new(value);
    public static RainId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out RainId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
