using System.Globalization;

namespace Steward.ServiceDesk.Categories;

/// <summary>Entries of a dictionary carry their own names, so that a company can add its own in both languages.</summary>
public static class Dictionary
{
    public static string Say(string name, string? english) =>
        english is { Length: > 0 } && !CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.Ordinal) ? english : name;
}
