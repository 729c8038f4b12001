using Steward.Platform.Calendars;

namespace Steward.FitOut.Hours;

/// <summary>What kind of day it is for noise: a make-up workday is a workday, whatever its weekday; a statutory holiday is one, whatever else it is.</summary>
public enum NoiseDay { Workday, Weekend, Holiday }

/// <summary>When fit-outs may make noise (允许施工时段), by the kind of day. One answer for permit, page, portal and patrol.</summary>
public sealed record AllowedHours(IReadOnlyList<Window> Workday, IReadOnlyList<Window> Weekend, IReadOnlyList<Window> Holiday)
{
    /// <summary>So far ahead the next allowed time is looked for; the longest holiday is eight days.</summary>
    private const int MostDays = 60;

    public static NoiseDay DayOf(DateOnly day, WorkingDays days) => days.IsHoliday(day) ? NoiseDay.Holiday : days.IsWorked(day) ? NoiseDay.Workday : NoiseDay.Weekend;

    public IReadOnlyList<Window> On(NoiseDay day) => day switch { NoiseDay.Workday => Workday, NoiseDay.Weekend => Weekend, _ => Holiday };
    public IReadOnlyList<Window> On(DateOnly day, WorkingDays days) => On(DayOf(day, days));

    /// <summary>As it stands in an agreement, which is Chinese for everybody.</summary>
    public string Written()
    {
        return string.Join('\n', Line("工作日（含调休上班日）", Workday), Line("双休日", Weekend), Line("法定节假日", Holiday));
        static string Line(string days, IReadOnlyList<Window> windows) => $"- {days}：{(windows.Count == 0 ? "全天不得进行产生噪声的作业" : Window.Write(windows))}";
    }

    /// <summary>Whether there may be noise at this moment of the community's clock.</summary>
    public bool MayNoise(DateTime local, WorkingDays days)
    {
        var minutes = local.TimeOfDay.TotalMinutes;
        return On(DateOnly.FromDateTime(local), days).Any(w => w.From <= minutes && minutes < w.To);
    }

    /// <summary>From when on noise is allowed: this moment if it is now; null if it is not within two months.</summary>
    public DateTime? NextFrom(DateTime local, WorkingDays days)
    {
        var day = DateOnly.FromDateTime(local);
        for (var i = 0; i < MostDays; i++, day = day.AddDays(1))
            foreach (var window in On(day, days))
            {
                var midnight = day.ToDateTime(TimeOnly.MinValue);
                if (midnight.AddMinutes(window.To) > local) return midnight.AddMinutes(window.From) > local ? midnight.AddMinutes(window.From) : local;
            }
        return null;
    }

    /// <summary>Until when what holds now goes on: noise to the end of its window, over midnight if the next begins there; quiet to the next window.</summary>
    public DateTime? Until(DateTime local, WorkingDays days)
    {
        if (!MayNoise(local, days)) return NextFrom(local, days);
        var end = local;
        for (var i = 0; i < MostDays && MayNoise(end, days); i++)
        {
            var (day, minutes) = (DateOnly.FromDateTime(end), end.TimeOfDay.TotalMinutes);
            end = day.ToDateTime(TimeOnly.MinValue).AddMinutes(On(day, days).First(w => w.From <= minutes && minutes < w.To).To);
        }
        return MayNoise(end, days) ? null : end;
    }
}
