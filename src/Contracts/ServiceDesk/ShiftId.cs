namespace Steward.Contracts.ServiceDesk;

/// <summary>A shift (班次) of the roster.</summary>
public readonly record struct ShiftId(Guid Value) : IId<ShiftId>
{
    public static ShiftId New() => new(Guid.CreateVersion7());
    public static ShiftId From(Guid value) => new(value);
    public static ShiftId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ShiftId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
