using System.Globalization;

namespace Steward.Platform.Languages;

/// <summary>In which of the two languages whoever looks reads.</summary>
public static class Reader
{
    public static bool IsEnglish => !CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.Ordinal);

    /// <summary>The language to change to: «en» or «zh-Hans».</summary>
    public static string Other => LanguageCookie.All[IsEnglish ? 0 : 1];

    /// <summary>What somebody named in both languages, or in Chinese alone.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(chinese))]
    public static string? Own(string? chinese, string? english) => IsEnglish && english is { Length: > 0 } ? english : chinese;
}
