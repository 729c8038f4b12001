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

    /// <summary>The terms a found thing must have: exact ones, and beginnings.</summary>
    public static IReadOnlyList<(string Term, bool IsBeginning)> Asked(string? words)
    {
        var asked = new List<(string, bool)>();
        foreach (var run in Runs(words))
        {
            if (run.IsChinese && run.Text.Length > 1) asked.AddRange(Pairs(run.Text).Select(p => (p, false)));
            else asked.Add((run.Text, true));
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
                terms.Add(run.Text[^1..]);
                if (isName) terms.UnionWith(Tails(Pinyin.Initials(run.Text), 1));
            }
            else if (run.Text.All(c => char.IsAsciiDigit(c) || c == 'x')) terms.UnionWith(Tails(run.Text, 2));
            else terms.UnionWith(isName ? Tails(run.Text, 2) : [run.Text]);
        }
    }

    private static IEnumerable<string> Pairs(string run) => Enumerable.Range(0, run.Length - 1).Select(i => run.Substring(i, 2));

    private static IEnumerable<string> Tails(string run, int least)
    {
        yield return run;
        for (var i = 1; i <= run.Length - least; i++)
            if (run[i] != 'x') yield return run[i..];
    }

    private readonly record struct Run(string Text, bool IsChinese);

    /// <summary>Stretches of Chinese and of letters or digits. A dash between digits («3-2-1801») becomes an x, so a room stays one word.</summary>
    private static IEnumerable<Run> Runs(string? text)
    {
        var run = new StringBuilder();
        var chinese = false;
        var normal = (text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        for (var i = 0; i < normal.Length; i++)
        {
            var c = normal[i];
            if (c is '-' or '#' && i > 0 && i + 1 < normal.Length && char.IsAsciiDigit(normal[i - 1]) && char.IsAsciiDigit(normal[i + 1])) c = 'x';
            var isChinese = Pinyin.IsChinese(c);
            if (run.Length > 0 && (isChinese != chinese || !char.IsLetterOrDigit(c)))
            {
                yield return new(run.ToString(), chinese);
                run.Clear();
            }
            if (!char.IsLetterOrDigit(c)) continue;
            chinese = isChinese;
            run.Append(c);
            if (run.Length < 60) continue;
            yield return new(run.ToString(), chinese);
            run.Clear();
        }
        if (run.Length > 0) yield return new(run.ToString(), chinese);
    }
}
