using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Steward.Platform.Pages;

namespace Steward.Platform.Confidentiality;

/// <summary>Texts that may hold anything, as what somebody said does, or the cells of somebody's file: telephone, identity and card numbers in them are masked.</summary>
public static partial class Masking
{
    private static readonly AsyncLocal<FrozenSet<string>?> spared = new();

    /// <summary>Numbers that a site has given out itself are no secret: for the rest of this request they are not masked.</summary>
    public static void Spare(IReadOnlyCollection<string> lines) =>
        spared.Value = lines.Count == 0 ? null : lines.SelectMany(l => Personal().Matches(l)).Select(found => Digits(found.Value)).ToFrozenSet();

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text is null ? null : Personal().Replace(text, found => IsSpared(found.Value) ? found.Value : Hidden(found.Value));

    /// <summary>The words as whoever asks may read them.</summary>
    /// <param name="unless">They are the reader's own, or a reason was given.</param>
    [return: NotNullIfNotNull(nameof(words))]
    public static string? Masked(this string? words, bool unless = false) => unless ? words : Of(words);

    /// <summary>The strings within a piece of JSON; its numbers are no telephone numbers.</summary>
    [return: NotNullIfNotNull(nameof(json))]
    public static string? OfJson(string? json) => json is null ? null : Strings().Replace(json, found => Of(found.Value));

    /// <summary>What was sent back from a page that masked it: a number that comes back as it was shown is what it was before.</summary>
    [return: NotNullIfNotNull(nameof(sent))]
    public static string? Back(string? sent, string? kept)
    {
        if (sent is null || kept is null || !sent.Contains('*')) return sent;
        var from = 0;
        foreach (Match number in Personal().Matches(kept))
        {
            if (IsSpared(number.Value)) continue;
            var mask = Hidden(number.Value);
            if (sent.IndexOf(mask, from, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            sent = $"{sent[..at]}{number.Value}{sent[(at + mask.Length)..]}";
            from = at + number.Length;
        }
        return sent;
    }

    /// <summary>The same of a name, which is masked as a whole.</summary>
    [return: NotNullIfNotNull(nameof(sent))]
    public static string? NameBack(string? sent, params IEnumerable<string?> kept) => kept.FirstOrDefault(k => !string.IsNullOrEmpty(k) && sent == Shown.MaskedName(k)) ?? sent;

    public static bool HidesAnything(params IEnumerable<string?> words) => words.Any(w => w is not null && Personal().Matches(w).Any(found => !IsSpared(found.Value)));

    private static bool IsSpared(string found) => spared.Value is { } lines && lines.Contains(Digits(found));

    /// <summary>However it is divided and however wide it is typed, with or without the country's code.</summary>
    private static string Digits(string number)
    {
        var digits = string.Concat(number.Where(char.IsDigit).Select(c => (int)char.GetNumericValue(c)));
        return digits is ['8', '6', '1', .. var rest] && rest.Length == 10 ? digits[2..] : digits;
    }

    private static string Hidden(string found)
    {
        var plain = string.Concat(found.Where(char.IsLetterOrDigit));
        return plain.Length >= 15 ? $"{plain[..3]}{new string('*', plain.Length - 7)}{plain[^4..]}" : Shown.Masked(found);
    }

    /// <summary>Identity numbers, bank cards, mobile numbers, and fixed lines with their area code, however they are divided and however wide they are typed.</summary>
    [GeneratedRegex(@"(?<!\d)(\d{6}[ -]?\d{8}[ -]?\d{3}[\dXxＸ]|\d{15,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?|(?:[+＋]?86[ -]?)?[1１]\d{2}[ .－-]?\d{4}[ .－-]?\d{4}|[(（]?[0０]\d{2,3}[)）]?[ －-]?\d{7,8})(?!\d)")]
    private static partial Regex Personal();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Strings();
}
