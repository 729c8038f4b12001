namespace Steward.Contracts.ServiceDesk;

/// <summary>A department (部门) that requests are handed to: customer service, engineering, security …</summary>
public readonly record struct DepartmentId(Guid Value) : IId<DepartmentId>
{
    public static DepartmentId New() => new(Guid.CreateVersion7());
    public static DepartmentId From(Guid value) => new(value);
    public static DepartmentId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out DepartmentId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
