using System.Text;

namespace Steward.Platform.Search;

/// <summary>How text becomes search terms: Chinese as pairs of characters, Latin words, digits by any tail
/// (so that any part of a telephone number is found), and names by their pinyin initials too.</summary>
public static class Terms
{
    /// <summary>Space-separated terms, each beginning with the two letters of its kind.</summary>
    public static string Of(ISearchable thing)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in thing.SearchNames) Add(terms, name, isName: true);
        foreach (var words in thing.SearchWords) Add(terms, words, isName: false);
        return string.Join(' ', terms.Select(t => thing.Kind + t));
    }

    /// <summary>The terms once more as those of a sample: whole, and the beginnings of each as terms of their own, so that what begins like very many is one entry of the index.</summary>
    public static string Sample(string terms) =>
        string.Join(' ', terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(t => Beginnings(t[..2], Characters(t[2..])).Prepend(t)).Distinct().Select(t => InSample + t));

    /// <summary>As a sample has what is asked for: a short beginning as a term.</summary>
    internal static (string Term, bool IsBeginning) Sampled(string kind, (string Term, bool IsBeginning) asked) =>
        asked.IsBeginning && Characters(asked.Term).Length <= ShortBeginning ? (InSample + kind + asked.Term + Begun, false) : (InSample + kind + asked.Term, asked.IsBeginning);

    private const int ShortBeginning = 3;
    private const string InSample = "~", Begun = "*";

    private static IEnumerable<string> Beginnings(string kind, string[] characters) =>
        Enumerable.Range(1, Math.Min(ShortBeginning, characters.Length)).Select(length => kind + string.Concat(characters[..length]) + Begun);

    /// <summary>The terms a found thing must have: exact ones, and beginnings.</summary>
    /// <param name="isByName">Whether a single character or one or two letters are asked for as they stand in a name: what very many have in common is then
    /// one entry of the index, where the beginnings of ten thousand others would have to be gathered.</param>
    public static IReadOnlyList<(string Term, bool IsBeginning)> Asked(string? words, bool isByName = false)
    {
        var asked = new List<(string, bool)>();
        foreach (var run in Runs(words))
        {
            if (run.IsChinese && Characters(run.Text).Length > 1) asked.AddRange(Pairs(run.Text).Select(p => (p, false)));
            else asked.Add((run.Text, !(isByName && (run.IsChinese || IsShort(run.Text)))));
        }
        return [.. asked.Distinct().Take(16)];
    }

    private static void Add(HashSet<string> terms, string? text, bool isName)
    {
        foreach (var run in Runs(text))
        {
            if (run.IsChinese)
            {
                terms.UnionWith(Pairs(run.Text));
                terms.UnionWith(isName ? Characters(run.Text) : Characters(run.Text)[^1..]);
                if (isName) foreach (var initials in Pinyin.Readings(run.Text)) AddLetters(terms, initials, least: 1);
            }
            else if (run.Text.All(c => char.IsAsciiDigit(c) || c == 'x')) terms.UnionWith(Tails(run.Text, 2).Where(tail => tail[0] != 'x' || tail == run.Text));
            else if (isName) AddLetters(terms, run.Text, least: 2);
            else terms.Add(run.Text);
        }
    }

    /// <summary>Every tail, and of each its first letter and its first two.</summary>
    private static void AddLetters(HashSet<string> terms, string letters, int least)
    {
        foreach (var tail in Tails(letters, least))
        {
            terms.Add(tail);
            for (var length = 1; length <= Math.Min(2, tail.Length); length++) if (IsShort(tail[..length])) terms.Add(tail[..length]);
        }
    }

    private static bool IsShort(string text) => text.Length <= 2 && text.All(char.IsAsciiLetter);

    private static string[] Characters(string run) => [.. run.EnumerateRunes().Select(r => r.ToString())];

    private static IEnumerable<string> Pairs(string run)
    {
        var characters = Characters(run);
        return characters.Zip(characters.Skip(1), string.Concat);
    }

    private static IEnumerable<string> Tails(string run, int least)
    {
        if (run.Length > 0) yield return run;
        for (var i = 1; i <= run.Length - least; i++)
            if (!char.IsLowSurrogate(run[i])) yield return run[i..];
    }

    private readonly record struct Run(string Text, bool IsChinese);

    /// <summary>Stretches of Chinese and of letters or digits. A dash between digits («3-2-1801») becomes an x, so a room stays one word.</summary>
    private static IEnumerable<Run> Runs(string? text)
    {
        var run = new StringBuilder();
        var chinese = false;
        var runes = Normal(text).EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            var c = runes[i];
            if (c.Value is '-' or '#' && i > 0 && i + 1 < runes.Length && IsDigit(runes[i - 1]) && IsDigit(runes[i + 1])) c = new('x');
            var isChinese = Pinyin.IsChinese(c.Value);
            var isWord = isChinese || IsWord(c);
            if (run.Length > 0 && (isChinese != chinese || !isWord || run.Length >= 60))
            {
                yield return new(run.ToString(), chinese);
                run.Clear();
            }
            if (!isWord) continue;
            chinese = isChinese;
            run.Append(c.ToString());
        }
        if (run.Length > 0) yield return new(run.ToString(), chinese);
    }

    /// <summary>Full-width forms become plain ones, capitals small; broken halves of characters are dropped.</summary>
    private static string Normal(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Where(r => r != Rune.ReplacementChar)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static bool IsDigit(Rune c) => c.Value is >= '0' and <= '9';

    /// <summary>Letters and digits of the scripts that both databases tell from punctuation; others would match everything or nothing.</summary>
    private static bool IsWord(Rune c) => c.IsBmp && Rune.IsLetterOrDigit(c) && c.Value is < 0x2e80 or >= 0x3041 and < 0xa4d0 or >= 0xac00 and < 0xd7a4;
}
