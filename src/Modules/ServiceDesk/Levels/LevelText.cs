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
        (int)span.TotalDays is > 0 and var days ? texts["{0} days", days] : null,
        span.Hours > 0 ? texts["{0} hours", span.Hours] : null,
        span.Minutes > 0 || span < TimeSpan.FromHours(1) ? texts["{0} minutes", span.Minutes] : null,
    }.OfType<string>());
}
