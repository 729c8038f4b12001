namespace Steward.Contracts.Estate;

/// <summary>A piece of public space or a facility that can be let (可出租公共空间).</summary>
public readonly record struct LettableId(Guid Value) : IId<LettableId>
{
    public static LettableId New() => new(Guid.CreateVersion7());
    public static LettableId From(Guid value) => new(value);
    public static LettableId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out LettableId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
