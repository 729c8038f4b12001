using Steward.Platform.Settings;

namespace Steward.FitOut.Watching;

/// <summary>How often fit-outs are looked at: the grade of the service.</summary>
public enum InspectionRhythm { Daily, EveryTwoDays, EveryThreeDays, TimesPerTerm }

/// <summary>How a community watches over its fit-outs; each its own, from a day on.</summary>
public static class SiteSettings
{
    private const string Rules = "装修管理规程（企业做法）";

    public static readonly ChoiceSetting<InspectionRhythm> Rhythm = new("fitout.inspect.rhythm", "How often a running fit-out is inspected", InspectionRhythm.Daily, "物业服务等级标准：一级每日 1 次，二级每 3 日 1 次，三级装修期内至少 2 次");
    public static readonly Setting<int>     Times         = new("fitout.inspect.times",     "Inspections within the term, where they are counted by term",                  2, 1, 60, "物业服务等级标准三级：装修期至少 2 次");
    public static readonly Setting<decimal> Pressure      = new("fitout.pressure.mpa",      "Pressure of the test of water pipes, in MPa",                                  0.6m, 0.3m, 1.6m, "给水打压企业表格：0.6 MPa");
    public static readonly Setting<int>     PressureTime  = new("fitout.pressure.minutes",  "Minutes for which the pressure of the test holds",                             20, 10, 120, "给水打压企业表格：20–30 分钟");
    public static readonly Setting<decimal> PressureDrop  = new("fitout.pressure.drop",     "Most that the pressure may drop in the test, in MPa",                          0.06m, 0m, 0.2m, "给水打压企业表格：压降不大于 0.06 MPa");
    public static readonly Setting<int>     PondingHours  = new("fitout.ponding.hours",     "Hours that the water of a ponding test stands",                                24, 24, 72, "闭水试验不少于 24 小时；有的规范要求 48 小时");
    public static readonly Setting<int>     PondingDepth  = new("fitout.ponding.depth",     "Least depth of the water of a ponding test, in millimetres",                   20, 20, 100, "闭水试验蓄水深度 20–30 毫米");
    public static readonly Setting<int>     PondingCheck  = new("fitout.ponding.check",     "Hours within which the water of a ponding test is looked at again",            12, 1, 24, "卫生间防水闭水试验规范：每 12 小时检查一次");
    public static readonly Setting<int>     AdviceDays    = new("fitout.advice.days",       "Days after which it is looked whether a violation that was advised against is put right", 1, 0, 30, Rules);
    public static readonly Setting<int>     NoticeDays    = new("fitout.notice.days",       "Days within which a violation is put right after a notice",                    3, 1, 60, Rules);
    public static readonly Setting<int>     RecheckDays   = new("fitout.recheck.days",      "Days within which a violation that is said to be put right is looked at again", 1, 0, 30, Rules);
    public static readonly Setting<int>     ReportHours   = new("fitout.report.hours",      "Hours within which a violation that went on in spite of advice is reported to the authority; 0 where the city sets none", 0, 0, 168, "上海市住宅物业管理规定第 59 条：劝阻无效 24 小时内报告；其他城市依《住宅室内装饰装修管理办法》第 17 条及时报告");
    public static readonly Setting<int>     DefectDays    = new("fitout.defect.days",       "Days within which a defect found at the acceptance is put right",              7, 1, 90, Rules);
    public static readonly Setting<int>     FirstLookDays = new("fitout.accept.days",       "Days after the application by which the first acceptance is held; 0 for the same day", 0, 0, 14, "装修管理规程：物业当日组织初验");
    public static readonly Setting<int>     SecondLook    = new("fitout.retest.days",       "Days of use after which an accepted fit-out is looked at again",               30, 0, 180, "装修管理规程：使用 1 个月后复验；也有 90 日");
    public static readonly Setting<int>     SecondLookLate = new("fitout.retest.late",      "Days after its day on which a second look that was not begun is told to the head", 7, 1, 90, Rules);
    public static readonly Setting<int>     StillDays     = new("fitout.still.days",        "Days after which it is told that a fit-out stands still",                      14, 1, 180, Rules);
    public static readonly Setting<int>     WarningDays   = new("fitout.term.warning",      "Days before the end of a fit-out's term on which it is told of",               7, 1, 30, Rules);
}
