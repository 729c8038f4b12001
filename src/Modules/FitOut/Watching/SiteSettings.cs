using Steward.Platform.Settings;

namespace Steward.FitOut.Watching;

/// <summary>How often fit-outs are looked at: the grade of the service.</summary>
public enum InspectionRhythm { Daily, EveryTwoDays, EveryThreeDays, TimesPerTerm }

/// <summary>How a community watches over its fit-outs; each its own, from a day on.</summary>
public static class SiteSettings
{
    private const string Rules = "Rules for fit-outs (common practice)";

    public static readonly ChoiceSetting<InspectionRhythm> Rhythm = new("fitout.inspect.rhythm", "How often a running fit-out is inspected", InspectionRhythm.Daily, "Service grades: once a day in grade 1, every 3 days in grade 2, at least twice in all in grade 3");
    public static readonly Setting<int>     Times         = new("fitout.inspect.times",     "Inspections within the term, where they are counted by term",                  2, 1, 60, "Service grade 3: at least twice while a fit-out runs");
    public static readonly Setting<decimal> Pressure      = new("fitout.pressure.mpa",      "Pressure of the test of water pipes, in MPa",                                  0.6m, 0.3m, 1.6m, "Forms of the trade for pressure tests: 0.6 MPa");
    public static readonly Setting<int>     PressureTime  = new("fitout.pressure.minutes",  "Minutes for which the pressure of the test holds",                             20, 10, 120, "Forms of the trade for pressure tests: 20–30 minutes");
    public static readonly Setting<decimal> PressureDrop  = new("fitout.pressure.drop",     "Most that the pressure may drop in the test, in MPa",                          0.06m, 0m, 0.2m, "Forms of the trade for pressure tests: a fall of at most 0.06 MPa");
    public static readonly Setting<int>     PondingHours  = new("fitout.ponding.hours",     "Hours that the water of a ponding test stands",                                24, 24, 72, "A ponding test takes at least 24 hours; some rules want 48");
    public static readonly Setting<int>     PondingDepth  = new("fitout.ponding.depth",     "Least depth of the water of a ponding test, in millimetres",                   20, 20, 100, "Water stands 20–30 mm deep in a ponding test");
    public static readonly Setting<int>     PondingCheck  = new("fitout.ponding.check",     "Hours within which the water of a ponding test is looked at again",            12, 1, 24, "Rules for ponding tests of bathrooms: looked at every 12 hours");
    public static readonly Setting<int>     AdviceDays    = new("fitout.advice.days",       "Days after which it is looked whether a violation that was advised against is put right", 1, 0, 30, Rules);
    public static readonly Setting<int>     NoticeDays    = new("fitout.notice.days",       "Days within which a violation is put right after a notice",                    3, 1, 60, Rules);
    public static readonly Setting<int>     RecheckDays   = new("fitout.recheck.days",      "Days within which a violation that is said to be put right is looked at again", 1, 0, 30, Rules);
    public static readonly Setting<int>     ReportHours   = new("fitout.report.hours",      "Hours within which a violation that went on in spite of advice is reported to the authority; 0 where the city sets none", 0, 0, 168, "Shanghai provisions on residential property management, art. 59: reported within 24 hours when advice was in vain; elsewhere at once, by Decree 110, art. 17");
    public static readonly Setting<int>     DefectDays    = new("fitout.defect.days",       "Days within which a defect found at the acceptance is put right",              7, 1, 90, Rules);
    public static readonly Setting<int>     FirstLookDays = new("fitout.accept.days",       "Days after the application by which the first acceptance is held; 0 for the same day", 0, 0, 14, "Rules for fit-outs: the first acceptance is held the same day");
    public static readonly Setting<int>     SecondLook    = new("fitout.retest.days",       "Days of use after which an accepted fit-out is looked at again",               30, 0, 180, "Rules for fit-outs: looked at again after a month of use; 90 days are met with too");
    public static readonly Setting<int>     SecondLookLate = new("fitout.retest.late",      "Days after its day on which a second look that was not begun is told to the head", 7, 1, 90, Rules);
    public static readonly Setting<int>     StillDays     = new("fitout.still.days",        "Days after which it is told that a fit-out stands still",                      14, 1, 180, Rules);
    public static readonly Setting<int>     WarningDays   = new("fitout.term.warning",      "Days before the end of a fit-out's term on which it is told of",               7, 1, 30, Rules);
}
