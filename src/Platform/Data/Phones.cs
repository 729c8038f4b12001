using System.Text;

namespace Steward.Platform.Data;

/// <summary>Telephone numbers in the one way they are kept and compared.</summary>
public static class Phones
{
    public const int Longest = 20;

    /// <summary>Digits only: «+86 138-0013 8000» becomes 13800138000; a number abroad keeps its leading +. Null when it is not a number of 3 to 19 digits.</summary>
    public static string? Normal(string? text)
    {
        var plain = (text ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (plain.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '-' or '(' or ')' or '+' or '.' or '/' or '–' or '—'))) return null;
        var abroad = plain.StartsWith('+') || plain.StartsWith("00", StringComparison.Ordinal);
        var digits = string.Concat(plain.Where(char.IsAsciiDigit));
        if (abroad && plain[0] != '+') digits = digits[2..];
        if (abroad && digits.StartsWith("86", StringComparison.Ordinal)) (abroad, digits) = (false, Home(digits[2..]));
        return digits.Length is >= 3 and < Longest ? (abroad ? "+" : "") + digits : null;
    }

    // A fixed line is written +86 571… abroad and 0571… at home; mobiles begin with 1.
    private static string Home(string digits) => digits.StartsWith('1') || digits.StartsWith('0') ? digits : "0" + digits;
}
