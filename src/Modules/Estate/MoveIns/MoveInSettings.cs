using Steward.Platform.Settings;

namespace Steward.Estate.MoveIns;

/// <summary>From which day on whoever takes a home over pays its fees.</summary>
public enum FeeStartRule { NextMonth, HalfMonth, HandoverDay, NextDay }

/// <summary>How homes are handed over; every company's own choice.</summary>
public static class MoveInSettings
{
    private const string Practice = "Rules for move-ins (common practice)";

    public static readonly ChoiceSetting<FeeStartRule> FeesBegin = new("movein.fees.begin", "From when on the new household pays fees", FeeStartRule.NextMonth, "Shanghai provisions on residential property management, art. 49: the developer pays for the month of the handover, the owner from the next on; from the 15th for the first half of a month is common practice");
    public static readonly Setting<bool> FeesFirst    = new("movein.fees.first",    "Keys are handed over only once the fees are settled", false, false, true, "Common practice; arrears alone are no reason to refuse a handover, so nothing is barred unless chosen");
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
