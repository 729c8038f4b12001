using Steward.Contracts;

namespace Steward.Platform.Pages;

/// <summary>Reads filters out of a page's address; what cannot be read filters nothing.</summary>
public static class Filters
{
    public static TEnum? Enum<TEnum>(string? text) where TEnum : struct, Enum =>
        System.Enum.TryParse<TEnum>(text, true, out var value) && System.Enum.IsDefined(value) ? value : null;

    public static TId? Id<TId>(string? text) where TId : struct, IId<TId> => Guid.TryParse(text, out var value) ? TId.From(value) : null;
}
