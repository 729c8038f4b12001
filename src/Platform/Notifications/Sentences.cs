using System.Text.Json;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Notifications;

/// <summary>Keeps a sentence's arguments so that it can be told later in any language: words of the code stay words of the code.</summary>
internal static class Sentences
{
    private const char Mark = '\u00a7';

    public static string Keep(IEnumerable<object?> arguments) => JsonSerializer.Serialize(arguments.Select(a => a switch
    {
        Enum word => $"{Mark}{word.GetType().Name}.{word}",
        Words words => $"{Mark}.{words.Name}",
        DateTimeOffset at => Pages.Shown.Time(at),
        IFormattable f => f.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => a?.ToString() ?? "",
    }), Json.Options);

    public static string Tell(Catalogue texts, string title, string arguments) =>
        texts[title, [.. JsonSerializer.Deserialize<string[]>(arguments, Json.Options)!.Select(a => (object?)Say(texts, a))]];

    private static string Say(Catalogue texts, string argument) =>
        argument.Length > 1 && argument[0] == Mark && argument.IndexOf('.') is > 0 and var dot
            ? dot == 1 ? texts.Label(argument[2..]) : texts.Of(argument[1..dot], argument[(dot + 1)..])
            : argument;
}
