using Steward.Contracts;

namespace Steward.Platform.Tables.Views;

/// <summary>A view of a list that somebody saved.</summary>
public readonly record struct SavedViewId(Guid Value) : IId<SavedViewId>
{
    public static SavedViewId New() => new(Guid.CreateVersion7());
    public static SavedViewId From(Guid value) => new(value);
    public static SavedViewId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SavedViewId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
