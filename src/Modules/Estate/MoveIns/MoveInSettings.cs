using Steward.Platform.Settings;

namespace Steward.Estate.MoveIns;

/// <summary>From which day on whoever takes a home over pays its fees.</summary>
public enum FeeStartRule { NextMonth, HalfMonth, HandoverDay, NextDay }

/// <summary>How homes are handed over; every company's own choice.</summary>
public static class MoveInSettings
{
    private const string Practice = "入伙作业规程（企业做法）";

    public static readonly ChoiceSetting<FeeStartRule> FeesBegin = new("movein.fees.begin", "From when on the new household pays fees", FeeStartRule.NextMonth, "上海市住宅物业管理规定第 49 条：交付当月由建设单位承担、次月起由业主承担；上半月收楼从 15 日起为企业做法");
    public static readonly Setting<bool> FeesFirst    = new("movein.fees.first",    "Keys are handed over only once the fees are settled", false, false, true, "企业做法；欠费不得作为拒绝交付的唯一理由，默认不限制");
    public static readonly Setting<int>  DefectDays   = new("movein.defect.days",   "Days within which a defect found at a handover is put right", 15, 1, 180, Practice);
    public static readonly Setting<int>  BookingHours = new("movein.booking.hours", "Hours before it begins until which residents book a time themselves", 2, 0, 72, Practice);

    /// <summary>The first day that is paid for by whoever took the home over on a day.</summary>
    public static DateOnly FeesFrom(FeeStartRule rule, DateOnly handover)
    {
        var next = new DateOnly(handover.Year, handover.Month, 1).AddMonths(1);
        return rule switch
        {
            FeeStartRule.NextMonth   => next,
            FeeStartRule.HalfMonth   => handover.Day <= 15 ? new(handover.Year, handover.Month, 15) : next,
            FeeStartRule.HandoverDay => handover,
            _                        => handover.AddDays(1),
        };
    }
}
