namespace Steward.Contracts.Estate;

/// <summary>What is looked at in a home before it is taken over (验房项).</summary>
public readonly record struct InspectionItemId(Guid Value) : IId<InspectionItemId>
{
    public static InspectionItemId New() => new(Guid.CreateVersion7());
    public static InspectionItemId From(Guid value) => new(value);
    public static InspectionItemId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out InspectionItemId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
