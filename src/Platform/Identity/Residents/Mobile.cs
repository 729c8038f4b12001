using Steward.Platform.Data;

namespace Steward.Platform.Identity.Residents;

/// <summary>Telephones that a text message reaches.</summary>
public static class Mobile
{
    /// <summary>The number as it is kept when it is a Chinese mobile number, or one abroad of 6 to 15 digits; else null.</summary>
    public static string? Number(string? typed) =>
        Phones.Normal(typed) is { } number && (number is ['+', .. { Length: >= 6 and <= 15 }] || number is { Length: 11 } and ['1', >= '3', ..]) ? number : null;
}
