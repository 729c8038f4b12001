using Steward.Platform.Languages;

namespace Steward.ServiceDesk.Levels;

/// <summary>Times as people say them.</summary>
public static class LevelText
{
    public static string Say(this Catalogue texts, Level? level) => level is not { } l ? "" : l.Unit switch
    {
        LevelUnit.Minute => texts["{0} minutes", l.Amount],
        LevelUnit.Hour => texts["{0} hours", l.Amount],
        LevelUnit.Day => texts["{0} days", l.Amount],
        LevelUnit.WorkingHour => texts["{0} working hours", l.Amount],
        _ => texts["{0} working days", l.Amount],
    };

    /// <summary>«2 小时 15 分钟».</summary>
    public static string Say(this Catalogue texts, TimeSpan span) => string.Join(' ', new[]
    {
        (int)span.TotalDays switch { 0 => null, 1 => texts["1 day"], var days => texts["{0} days", days] },
        span.Hours switch { 0 => null, 1 => texts["1 hour"], var hours => texts["{0} hours", hours] },
        span.Minutes switch { 0 when span >= TimeSpan.FromHours(1) => null, 1 => texts["1 minute"], var minutes => texts["{0} minutes", minutes] },
    }.OfType<string>());
}
