using System.Text.RegularExpressions;

namespace Steward.Architecture.Tests;

/// <summary>Finds in the source files the sentences and words that people will read.</summary>
internal static partial class Sources
{
    public sealed record Text(string Folder, string Words, string Where);

    // The Host's only sentences are the API's description, which developers read in English.
    private static readonly string[] Folders = ["src/Platform", .. Steward.Host.Modules.All().Select(m => Parts.Folder(m.Assembly))];

    public static IEnumerable<Text> All() =>
        from folder in Folders
        from file in Repository.Files(folder)
        where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
        from text in In(File.ReadAllText(Repository.Path(file)), file.EndsWith(".razor", StringComparison.Ordinal))
        select new Text(folder, Unescaped(text), file);

    private static IEnumerable<string> In(string source, bool isPage)
    {
        foreach (Match asked in Asked().Matches(source))
            foreach (var literal in Literals(FirstArgument(source, asked.Index + asked.Length))) yield return literal;
        foreach (Match given in isPage ? Attribute().Matches(source).AsEnumerable() : []) yield return given.Groups[1].Value;
        foreach (Match given in isPage ? Chosen().Matches(source).AsEnumerable() : [])
            foreach (var literal in Literals(given.Groups[1].Value)) yield return literal;
        foreach (var line in source.Split('\n'))
            if (!ForProgrammers().IsMatch(line))
                foreach (Match sentence in Sentence().Matches(line)) yield return sentence.Groups[1].Value;
    }

    /// <summary>Up to the first comma or closing bracket that belongs to the call itself.</summary>
    private static string FirstArgument(string source, int from)
    {
        var (depth, quoted) = (0, false);
        for (var i = from; i < source.Length; i++)
        {
            if (source[i] == '"' && source[i - 1] != '\\') quoted = !quoted;
            if (quoted) continue;
            if (source[i] is '(' or '[' or '{') depth++;
            if (source[i] is ')' or ']' or '}' && depth-- == 0 || source[i] == ',' && depth == 0) return source[from..i];
        }
        return "";
    }

    private static IEnumerable<string> Literals(string expression) => Literal().Matches(expression).Select(m => m.Groups[1].Value);

    private static string Unescaped(string text) => text.Contains('\\') ? Regex.Unescape(text) : text;

    // T["…"], texts["…"]: whatever is asked of the catalogue.
    [GeneratedRegex(@"\b(?:T|texts|Texts|catalogue)\[")]
    private static partial Regex Asked();

    // A literal that is not the other side of a comparison, an index or a switch arm.
    [GeneratedRegex(@"(?<!(?:==|!=|\bis|\bor|\bnot|\[)\s*)(?<!\$)""((?:[^""\\]|\\.)+)""(?!\s*=>)")]
    private static partial Regex Literal();

    // Parameters of the kit that are translated where they are shown.
    [GeneratedRegex(@"\s(?:Title|BackTitle|Label|Help|Empty|Submits|Done|Nothing|Caption|Heading|Confirm)=""([^@""][^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\s(?:Title|BackTitle|Label|Help|Empty|Submits|Done|Nothing|Caption|Heading|Confirm)=""@\(((?:[^()]|\([^()]*\))*)\)""")]
    private static partial Regex Chosen();

    // Anything that begins as a sentence does and ends with its full stop.
    [GeneratedRegex(@"(?<![$@])""((?:[A-Z“]|\{0\})(?:[^""\\]|\\.)* (?:[^""\\]|\\.)*[.?!…])""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"InvalidOperationException|ArgumentException|NotSupportedException|FormatException|UnreachableException|InvalidDataException|\.Log(Trace|Debug|Information|Warning|Error|Critical)|LoggerMessage|^\s*(///|//|\*)|Description\(|WithSummary|WithDescription|Obsolete")]
    private static partial Regex ForProgrammers();
}
