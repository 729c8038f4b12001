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
        return Home(plain) is var number && number.TrimStart('+').Length is >= 3 and < Longest ? number : null;
    }

    /// <summary>The number in a text that may say more: «13800138000 晚上打». Whatever digits there are is kept; null when there are none.</summary>
    public static string? In(string? text) => Normal(text) ?? (Home((text ?? "").Normalize(NormalizationForm.FormKC).Trim()) is { Length: > 0 } number ? number : null);

    /// <summary>A Chinese number loses its country code, written +86, 0086 or, before a mobile number, 86.
    /// A fixed line is +86 571… abroad and 0571… at home; mobiles begin with 1.</summary>
    private static string Home(string text)
    {
        var (abroad, digits) = (text.StartsWith('+'), string.Concat(text.Where(char.IsAsciiDigit)));
        if (digits.StartsWith("00", StringComparison.Ordinal)) (abroad, digits) = (true, digits[2..]);
        if (digits.StartsWith("86", StringComparison.Ordinal) && (abroad || digits is { Length: 13 } && digits[2] == '1'))
            (abroad, digits) = (false, digits[2..] is ['0' or '1', ..] home ? home : "0" + digits[2..]);
        return abroad && digits.Length > 0 ? "+" + digits : digits;
    }
}
