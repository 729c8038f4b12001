namespace Steward.Contracts.ServiceDesk;

/// <summary>A craft (工种) that work needs.</summary>
public readonly record struct CraftId(Guid Value) : IId<CraftId>
{
    public static CraftId New() => new(Guid.CreateVersion7());
    public static CraftId From(Guid value) => new(value);
    public static CraftId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out CraftId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
