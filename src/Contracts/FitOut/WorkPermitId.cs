namespace Steward.Contracts.FitOut;

/// <summary>An edition of the permit on the door (装修施工许可证).</summary>
public readonly record struct WorkPermitId(Guid Value) : IId<WorkPermitId>
{
    public static WorkPermitId New() => new(Guid.CreateVersion7());
    public static WorkPermitId From(Guid value) => new(value);
    public static WorkPermitId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out WorkPermitId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
