using System.Globalization;
using System.Text.RegularExpressions;

namespace Steward.FitOut.Hours;

/// <summary>A time of the day, in minutes from midnight, up to but without its end; 1440 is midnight at the end of the day.</summary>
public readonly partial record struct Window(int From, int To)
{
    public override string ToString() => $"{Written(From)}–{Written(To)}";

    /// <summary>Reads «8:30-12:00, 14:00–18:00» as people write it; null when it cannot be read, overlaps or runs backwards. Nothing means never.</summary>
    public static IReadOnlyList<Window>? Read(string? text)
    {
        var windows = new List<Window>();
        foreach (var part in Between().Split(Dash().Replace((text ?? "").Trim(), "-")).Where(p => p.Length > 0))
        {
            if (Written().Match(part) is not { Success: true } m) return null;
            var window = new Window(Minutes(m.Groups[1], m.Groups[2]), Minutes(m.Groups[3], m.Groups[4]));
            if (window.From >= window.To || window.To > 1440 || windows.Count > 0 && windows[^1].To > window.From) return null;
            windows.Add(window);
        }
        return windows;
    }

    /// <summary>«08:30–12:00、14:00–18:00».</summary>
    public static string Write(IEnumerable<Window> windows) => string.Join('、', windows);

    private static string Written(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
    private static int Minutes(Group hour, Group minute) => int.Parse(hour.ValueSpan, CultureInfo.InvariantCulture) * 60 + int.Parse(minute.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s*[-–—~～至到]\s*")] private static partial Regex Dash();
    [GeneratedRegex(@"[\s,，、;；]+")] private static partial Regex Between();
    [GeneratedRegex(@"^([0-2]?\d)[:：]([0-5]\d)-([0-2]?\d)[:：]([0-5]\d)$")] private static partial Regex Written();
}
