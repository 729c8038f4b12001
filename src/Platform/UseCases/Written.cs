namespace Steward.Platform.UseCases;

public static class Written
{
    /// <summary>What a list of a form holds: nothing when it was left out, and nothing in place of what was left out in it.</summary>
    public static List<T> OrEmpty<T>(this List<T>? list) => list is null ? [] : list.Exists(i => i is null) ? [.. list.Where(i => i is not null)] : list;

    /// <summary>What was written, trimmed; null when nothing was.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
