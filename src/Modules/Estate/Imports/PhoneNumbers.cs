using System.Text;
using System.Text.RegularExpressions;
using Steward.Platform.Data;

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

    private static string? Number(string text) => Phones.Normal(text) is { } number && number.TrimStart('+').Length is >= 5 and <= 15 ? number : null;

    [GeneratedRegex(@"[,、;/|\n]+|(?<=\d{11})\s+(?=1\d{2})|\s+(?:或|和)\s*")]
    private static partial Regex Between();
}
