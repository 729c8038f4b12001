namespace Steward.Contracts.ServiceDesk;

/// <summary>One step of a ladder.</summary>
public readonly record struct LadderStepId(Guid Value) : IId<LadderStepId>
{
    public static LadderStepId New() => new(Guid.CreateVersion7());
    public static LadderStepId From(Guid value) => new(value);
    public static LadderStepId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out LadderStepId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
