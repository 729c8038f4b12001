namespace Steward.Contracts.ServiceDesk;

/// <summary>Who is on which shift on a day.</summary>
public readonly record struct DutyId(Guid Value) : IId<DutyId>
{
    public static DutyId New() => new(Guid.CreateVersion7());
    public static DutyId From(Guid value) => new(value);
    public static DutyId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out DutyId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
