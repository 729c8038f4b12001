namespace Steward.Platform.Identity.Residents;

/// <summary>Telephone numbers as they are compared: digits only, a Chinese number without its country code, others with a leading plus.</summary>
public static class Phones
{
    /// <summary>The plain number, or null when it is none.</summary>
    public static string? Plain(string? typed)
    {
        var text = new string([.. (typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.IsAsciiDigit(c) || c == '+')]);
        var abroad = text.StartsWith('+') ? text[1..] : text.StartsWith("00", StringComparison.Ordinal) ? text[2..] : null;
        var digits = abroad ?? text;
        if (digits.Contains('+')) return null;
        if (abroad is not null && digits.StartsWith("86", StringComparison.Ordinal)) (abroad, digits) = (null, digits[2..]);
        return digits.Length is < 6 or > 15 ? null : abroad is null ? digits : "+" + digits;
    }

    /// <summary>Whether a text message can reach it: a Chinese mobile number, or one abroad.</summary>
    public static bool IsMobile(string plain) => plain.StartsWith('+') || plain is { Length: 11 } and ['1', >= '3', ..];
}
