using System.Globalization;
using System.Text.RegularExpressions;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Times as the W3C writes them: «2026-03-02T09:00:00+08:00», always with their zone.</summary>
internal static partial class OpenDoorDates
{
    public static string Write(DateTimeOffset at) => Shown.Local(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Read(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        // In an address, a plus sign that was not written as %2B arrives as a blank.
        var written = text.Trim().Replace(' ', '+');
        return Shape().IsMatch(written) && DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, out var at) && at.Year is > 1970 and < 2200
            ? at.ToUniversalTime()
            : throw new Invalid(field, "{1} is written like 2026-03-02T09:00:00Z or 2026-03-02T09:00:00+08:00.", field);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Shape();
}
