using Steward.FitOut.Papers;
using Steward.Platform.Settings;

namespace Steward.FitOut;

/// <summary>How a site takes in and decides fit-outs; every company's own choice.</summary>
public static class FitOutSettings
{
    private const string Practice = "Notes and rules for fit-outs (common practice)";

    public static readonly Setting<int> ReviewDays  = new("fitout.review.days",  "Working days in which a fit-out application is decided",     5,  1, 30,  "Reviewed within 5 working days; 3 and 7 days are met with too (common practice)");
    public static readonly Setting<int> AheadDays   = new("fitout.ahead.days",   "Days before its beginning at which a fit-out is applied for", 7,  0, 60,  "Applied for 7 days before the works (common practice)");
    public static readonly Setting<int> LongestDays = new("fitout.longest.days", "Longest term of a fit-out in days, before it is extended",    90, 7, 730, Practice);
    public static readonly Setting<bool> OtherApproves = new("fitout.approver.differs", "Whoever approves a fit-out has reviewed neither its papers nor its drawings", true, false, true, "Who reviews does not approve (common practice); communities with few staff may turn it off");
    public static readonly ChoiceSetting<InsuranceRule> Insurance = new("fitout.insurance", "When the contractor's insurance is asked for", InsuranceRule.LicensedWorks, Practice);
}
