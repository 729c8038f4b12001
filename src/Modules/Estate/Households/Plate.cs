using System.Text;
using System.Text.RegularExpressions;

namespace Steward.Estate.Households;

/// <summary>Number plates (车牌) in the one way they are kept and compared: capitals, no spaces or dots.</summary>
public static partial class Plate
{
    /// <summary>«浙a·12O45» becomes 浙A12045: after the first two signs a Chinese plate has neither O nor I. Null when it is no plate.</summary>
    public static string? Normal(string? text)
    {
        var plain = string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('·' or '•' or '.' or '-' or '・' or '‧' or '—')));
        if (Home().IsMatch(plain)) return plain[..2] + plain[2..].Replace('O', '0').Replace('I', '1');
        return Other().IsMatch(plain) ? plain : null;
    }

    /// <summary>«浙A***45»: where it is from and its end, for whoever has no leave to read names.</summary>
    public static string Masked(string plate) => plate.Length > 4 ? $"{plate[..2]}***{plate[^2..]}" : "***";

    [GeneratedRegex("^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-Z][A-Z0-9]{4,5}[A-Z0-9学警港澳挂领]$")]
    private static partial Regex Home();
    [GeneratedRegex(@"^(?=.*[0-9])[\p{IsCJKUnifiedIdeographs}A-Z0-9]{4,12}$")]
    private static partial Regex Other();
}
