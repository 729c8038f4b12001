namespace Steward.Contracts.FitOut;

/// <summary>Something that is looked at in every fit-out (巡查重点).</summary>
public readonly record struct InspectionPointId(Guid Value) : IId<InspectionPointId>
{
    public static InspectionPointId New() => new(Guid.CreateVersion7());
    public static InspectionPointId From(Guid value) => new(value);
    public static InspectionPointId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out InspectionPointId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
