using System.Globalization;
using System.Text.RegularExpressions;
using Steward.Platform.Calendars;

namespace Steward.ServiceDesk.Levels;

/// <summary>What is promised about a request (服务时限), each counted from the first word.</summary>
public enum Goal { Response, Arrival, Reply, Resolution }

public enum LevelUnit { Minute, Hour, Day, WorkingHour, WorkingDay }

/// <summary>So much time: «30 分钟» and «4 小时» run day and night (7×24), «3 个工作日» only in office hours of worked days.</summary>
public readonly partial record struct Level(int Amount, LevelUnit Unit)
{
    public bool KeepsOfficeHours => Unit is LevelUnit.WorkingHour or LevelUnit.WorkingDay;

    /// <summary>The time itself; a working day (工作日) is as long as the office is open.</summary>
    public TimeSpan Length(OfficeHours office) => Unit switch
    {
        LevelUnit.Minute => TimeSpan.FromMinutes(Amount),
        LevelUnit.Hour or LevelUnit.WorkingHour => TimeSpan.FromHours(Amount),
        LevelUnit.Day => TimeSpan.FromDays(Amount),
        _ => Amount * office.Length,
    };

    /// <summary>As it is stored: 30m, 4h, 2d, 4wh, 3wd.</summary>
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture) + Unit switch
    {
        LevelUnit.Minute => "m",
        LevelUnit.Hour => "h",
        LevelUnit.Day => "d",
        LevelUnit.WorkingHour => "wh",
        _ => "wd",
    };

    /// <summary>Reads what people write, in Chinese, English or short; null when it is no time between a minute and a year.</summary>
    public static Level? Read(string? text)
    {
        var match = Written().Match((text ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim().ToLowerInvariant());
        if (!match.Success || !int.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var amount)) return null;
        LevelUnit? unit = match.Groups["u"].Value switch
        {
            "m" or "min" or "minute" or "minutes" or "分" or "分钟" => LevelUnit.Minute,
            "h" or "hour" or "hours" or "时" or "小时" => LevelUnit.Hour,
            "d" or "day" or "days" or "天" or "日" => LevelUnit.Day,
            "wh" or "working hour" or "working hours" or "工作小时" or "工作时" => LevelUnit.WorkingHour,
            "wd" or "working day" or "working days" or "工作日" or "工作天" => LevelUnit.WorkingDay,
            _ => null,
        };
        return unit is { } known && amount >= 1 && new Level(amount, known).Length(OfficeHours.Usual) <= TimeSpan.FromDays(366) ? new(amount, known) : null;
    }

    [GeneratedRegex(@"^(?<n>\d{1,6})\s*个?\s*(?<u>[a-z ]+|\p{IsCJKUnifiedIdeographs}+)$")]
    private static partial Regex Written();
}
