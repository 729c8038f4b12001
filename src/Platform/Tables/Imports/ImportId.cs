using Steward.Contracts;

namespace Steward.Platform.Tables.Imports;

/// <summary>One table that somebody brought in.</summary>
public readonly record struct ImportId(Guid Value) : IId<ImportId>
{
    public static ImportId New() => new(Guid.CreateVersion7());
    public static ImportId From(Guid value) => new(value);
    public static ImportId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ImportId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
