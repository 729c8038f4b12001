using System.Text.RegularExpressions;
using Steward.Platform.Pages;

namespace Steward.Platform.Confidentiality;

/// <summary>Texts that may hold anything, as the cells of somebody's file do: telephone and identity numbers in them are masked.</summary>
public static partial class Masking
{
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text is null ? null : Personal().Replace(text, found => Masked(found.Value));

    private static string Masked(string found) =>
        found.Count(char.IsAsciiDigit) >= 15 ? $"{found[..3]}{new string('*', found.Length - 7)}{found[^4..]}" : Shown.Masked(found);

    /// <summary>Identity numbers, mobile numbers, and fixed lines with their area code, however they are divided.</summary>
    [GeneratedRegex(@"(?<![\dA-Za-z])(\d{17}[\dXx]|\d{15}|(?:\+?86[ -]?)?1\d{2}[ -]?\d{4}[ -]?\d{4}|\(?0\d{2,3}\)?[ -]?\d{7,8})(?![\dA-Za-z])")]
    private static partial Regex Personal();
}
