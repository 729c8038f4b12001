namespace Steward.Contracts.FitOut;

/// <summary>A kind of work of the fit-out catalogue, as it is from a day on (装修项目).</summary>
public readonly record struct WorkTypeId(Guid Value) : IId<WorkTypeId>
{
    public static WorkTypeId New() => new(Guid.CreateVersion7());
    public static WorkTypeId From(Guid value) => new(value);
    public static WorkTypeId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out WorkTypeId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
