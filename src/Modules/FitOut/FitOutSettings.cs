using Steward.FitOut.Papers;
using Steward.Platform.Settings;

namespace Steward.FitOut;

/// <summary>How a site takes in and decides fit-outs; every company's own choice.</summary>
public static class FitOutSettings
{
    private const string Practice = "装修须知、装修管理规程（企业做法）";

    public static readonly Setting<int> ReviewDays  = new("fitout.review.days",  "Working days in which a fit-out application is decided",     5,  1, 30,  "审核 5 个工作日，另有 3 日、7 日的做法（企业做法）");
    public static readonly Setting<int> AheadDays   = new("fitout.ahead.days",   "Days before its beginning at which a fit-out is applied for", 7,  0, 60,  "装修前 7 天申报（企业做法）");
    public static readonly Setting<int> LongestDays = new("fitout.longest.days", "Longest term of a fit-out in days, before it is extended",    90, 7, 730, Practice);
    public static readonly Setting<bool> OtherApproves = new("fitout.approver.differs", "Whoever approves a fit-out has reviewed neither its papers nor its drawings", true, false, true, "审核与批准分离（企业做法）；人手少的项目可关闭");
    public static readonly ChoiceSetting<InsuranceRule> Insurance = new("fitout.insurance", "When the contractor's insurance is asked for", InsuranceRule.LicensedWorks, Practice);
}
