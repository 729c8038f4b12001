namespace Steward.Contracts.Estate;

/// <summary>A hook of a key cabinet (挂钩), known by its label: A-12.</summary>
public readonly record struct KeyHookId(Guid Value) : IId<KeyHookId>
{
    public static KeyHookId New() => new(Guid.CreateVersion7());
    public static KeyHookId From(Guid value) => new(value);
    public static KeyHookId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out KeyHookId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
