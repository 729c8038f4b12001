using System.Text;
using System.Text.RegularExpressions;

namespace Steward.Estate.Imports;

/// <summary>Telephone numbers as people write them, several in one cell: full-width digits, spaces, dashes, +86 and all.</summary>
public static partial class PhoneNumbers
{
    /// <summary>The numbers in digits only; or the first stretch that is none.</summary>
    public static IReadOnlyList<string> Parse(string? text, out string? wrong)
    {
        wrong = null;
        var numbers = new List<string>();
        foreach (var piece in Between().Split((text ?? "").Normalize(NormalizationForm.FormKC)))
        {
            if (piece.Trim().Length == 0) continue;
            if (Number(piece) is { } number) { if (!numbers.Contains(number)) numbers.Add(number); }
            else wrong ??= piece.Trim();
        }
        return numbers;
    }

    private static string? Number(string text)
    {
        var isForeign = text.TrimStart().StartsWith('+');
        if (text.Any(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not ('-' or '+' or '(' or ')' or '.'))) return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.StartsWith("0086", StringComparison.Ordinal)) (digits, isForeign) = (digits[4..], false);
        else if (digits.StartsWith("86", StringComparison.Ordinal) && (isForeign || digits.Length == 13)) (digits, isForeign) = (digits[2..], false);
        if (digits.Length is < 5 or > 15) return null;
        return isForeign ? "+" + digits : digits;
    }

    [GeneratedRegex(@"[,、;/|\n]+|(?<=\d{11})\s+(?=1\d{2})|\s+(?:或|和)\s*")]
    private static partial Regex Between();
}
