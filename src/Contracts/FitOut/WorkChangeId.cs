namespace Steward.Contracts.FitOut;

/// <summary>A change of an approved fit-out (装修变更申报).</summary>
public readonly record struct WorkChangeId(Guid Value) : IId<WorkChangeId>
{
    public static WorkChangeId New() => new(Guid.CreateVersion7());
    public static WorkChangeId From(Guid value) => new(value);
    public static WorkChangeId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out WorkChangeId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
