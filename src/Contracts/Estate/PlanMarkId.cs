namespace Steward.Contracts.Estate;

/// <summary>A point as it stands on a plan.</summary>
public readonly record struct PlanMarkId(Guid Value) : IId<PlanMarkId>
{
    public static PlanMarkId New() => new(Guid.CreateVersion7());
    public static PlanMarkId From(Guid value) => new(value);
    public static PlanMarkId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PlanMarkId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
