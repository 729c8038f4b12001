namespace Steward.Platform.UseCases;

public static class Written
{
    /// <summary>What was written, trimmed; null when nothing was.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
