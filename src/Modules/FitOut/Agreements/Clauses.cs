using System.Text.RegularExpressions;

namespace Steward.FitOut.Agreements;

/// <summary>Whether what is cited of an agreement stands in it.</summary>
public static partial class Clauses
{
    /// <summary>The words themselves, or an article of that number with a heading of its own: «协议第八条», «第八条第 4 项».</summary>
    public static bool Cites(string agreement, string clause)
    {
        var (words, cited) = (Plain(agreement), Plain(clause));
        if (cited.Length >= Least && words.Contains(cited, StringComparison.Ordinal)) return true;
        if (Article().Match(cited) is not { Success: true } found) return false;
        var (article, item) = (Number(found.Groups[1].Value), found.Groups[2].Value is ['一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九'] numeral ? $"{"一二三四五六七八九".IndexOf(numeral[0]) + 1}" : found.Groups[2].Value);
        // What an article says ends where the next one begins.
        if (Array.FindIndex(agreement.Split('\n'), l => l.StartsWith($"## {article}、", StringComparison.Ordinal)) is not (>= 0 and var at)) return false;
        return item.Length == 0 || agreement.Split('\n').Skip(at + 1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)).Any(l => l.TrimStart().StartsWith($"{item}.", StringComparison.Ordinal));
    }

    /// <summary>Fewer signs than that say nothing: «协议» stands in every agreement.</summary>
    private const int Least = 4;

    private static string Plain(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    private static string Number(string typed) => int.TryParse(typed, out var number) && number is >= 1 and <= 9 ? "一二三四五六七八九"[number - 1].ToString() : typed;

    [GeneratedRegex("第([一二三四五六七八九]|[1-9])[条章部](?:第([1-9][0-9]?|[一二三四五六七八九])[项款])?")]
    private static partial Regex Article();
}
