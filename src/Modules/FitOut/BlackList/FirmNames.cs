using System.Text;

namespace Steward.FitOut.BlackList;

/// <summary>Names and licence numbers of firms in the one way they are compared: «恒通装饰（杭州）有限公司» and «恒通装饰(杭州)» are the same.</summary>
public static class FirmNames
{
    private const int Shortest = 4;
    private static readonly string[] Endings = ["股份有限公司", "有限责任公司", "有限公司", "公司", "co.,ltd.", "co.,ltd", "co.ltd", "ltd"];

    public static string Key(string name)
    {
        var plain = Plain(name).ToLowerInvariant();
        foreach (var ending in Endings)
            if (plain.Length > ending.Length + 1 && plain.EndsWith(ending, StringComparison.Ordinal)) { plain = plain[..^ending.Length]; break; }
        return string.Concat(plain.Where(c => char.IsLetterOrDigit(c)));
    }

    /// <summary>Capitals and digits; null when there is none.</summary>
    public static string? Licence(string? number) => string.Concat(Plain(number ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit)) is { Length: > 0 } key ? key : null;

    /// <summary>Long enough that a part of a name says something.</summary>
    public static bool Tells(string key) => key.Length >= Shortest;

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
