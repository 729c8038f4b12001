namespace Steward.Contracts.Identity;

/// <summary>A token with which a program acts for an account.</summary>
public readonly record struct ApiTokenId(Guid Value) : IId<ApiTokenId>
{
    public static ApiTokenId New() => new(Guid.CreateVersion7());
    public static ApiTokenId From(Guid value) => new(value);
    public static ApiTokenId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ApiTokenId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
