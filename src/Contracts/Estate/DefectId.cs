namespace Steward.Contracts.Estate;

/// <summary>A defect (遗留问题) found at an inspection, until it is put right.</summary>
public readonly record struct DefectId(Guid Value) : IId<DefectId>
{
    public static DefectId New() => new(Guid.CreateVersion7());
    public static DefectId From(Guid value) => new(value);
    public static DefectId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out DefectId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
