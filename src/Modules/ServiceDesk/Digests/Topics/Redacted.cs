using System.Text.RegularExpressions;
using Steward.Platform.Pages;

namespace Steward.ServiceDesk.Digests.Topics;

/// <summary>A text as it may stand in a digest: without telephone and identity numbers, number plates, addresses of mail, and the name of whoever brought it.</summary>
public static partial class Redacted
{
    public static string? Of(string? text, string? name)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (name is { Length: > 1 }) text = text.Replace(name, Shown.MaskedName(name), StringComparison.Ordinal);
        return Personal().Replace(text, "***");
    }

    [GeneratedRegex(@"[A-Za-z0-9._+-]+@[\w-]+(\.[\w-]+)+|(?<!\d)\d{17}[\dXx](?!\d)|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?[A-Z0-9]{5,6}(?![A-Z0-9])|(?<!\d|[A-Z]{2}-)(?:\+?86[ -]?)?(?:\(?0\d{2,3}\)?[ -]?)?\d{3,4}[ -]?\d{4}[ -]?\d{0,4}(?!\d)")]
    private static partial Regex Personal();
}
