namespace Steward.Contracts.Identity;

/// <summary>A role: a named set of permissions.</summary>
public readonly record struct RoleId(Guid Value) : IId<RoleId>
{
    public static RoleId New() => new(Guid.CreateVersion7());
    public static RoleId From(Guid value) => new(value);
    public static RoleId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out RoleId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
