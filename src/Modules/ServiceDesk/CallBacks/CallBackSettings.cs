using Steward.Platform.Settings;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Who is called back, how soon, and what becomes of it (回访规则): every company's own choice, by site and day.</summary>
public static class CallBackSettings
{
    private const string Practice = "Rules for call-backs (common practice)", Repairs = "Shanghai standard for repairs, rules for call-backs (common practice)", Own = "Common practice";

    public static readonly Setting<int> ComplaintShare      = new("callbacks.complaint.share",        "Complaints called back, per cent",            100, 0, 100,  Practice);
    public static readonly Setting<int> ComplaintHours      = new("callbacks.complaint.hours",        "Complaints called back within, hours",         72, 1, 720,  Practice);
    public static readonly Setting<int> UrgentComplaintHours = new("callbacks.complaint.urgent-hours", "Urgent complaints called back within, hours",  24, 1, 720,  Practice);
    public static readonly Setting<int> RepairShare         = new("callbacks.repair.share",           "Repairs called back, per cent",                30, 0, 100,  Repairs);
    public static readonly Setting<int> RepairHours         = new("callbacks.repair.hours",           "Repairs called back within, hours",           168, 1, 2160, Repairs);
    public static readonly Setting<int> UrgentRepairShare   = new("callbacks.repair.urgent-share",    "Urgent repairs called back, per cent",        100, 0, 100,  Repairs);
    public static readonly Setting<int> UrgentRepairHours   = new("callbacks.repair.urgent-hours",    "Urgent repairs called back within, hours",     24, 1, 720,  Repairs);
    public static readonly Setting<int> HelpShare           = new("callbacks.help.share",             "Help called back, per cent",                   30, 0, 100,  Practice);
    public static readonly Setting<int> HelpHours           = new("callbacks.help.hours",             "Help called back within, hours",              168, 1, 2160, Practice);
    public static readonly Setting<int> InquiryShare        = new("callbacks.inquiry.share",          "Inquiries called back, per cent",               0, 0, 100,  Practice);
    public static readonly Setting<int> SuggestionShare     = new("callbacks.suggestion.share",       "Suggestions called back, per cent",             0, 0, 100,  Practice);
    public static readonly Setting<int> PraiseShare         = new("callbacks.praise.share",           "Praise called back, per cent",                  0, 0, 100,  Practice);
    public static readonly Setting<int> OtherHours          = new("callbacks.other.hours",            "All else called back within, hours",          168, 1, 2160, Practice);
    public static readonly Setting<bool> Reopened           = new("callbacks.reopened",               "What was opened again is always called back", true, false, true, "Whoever is dissatisfied is called back (common practice)");
    public static readonly Setting<int> DissatisfiedHours   = new("callbacks.dissatisfied.hours",     "Whoever is dissatisfied in the portal called back within, hours", 24, 1, 720, "Whoever is dissatisfied is called back (common practice)");
    public static readonly Setting<int> RainHours           = new("callbacks.rain.hours",             "Leaks called back after the rain within, hours", 72, 1, 720, "Leaks are asked about after the first rain (common practice)");
    public static readonly Setting<int> RainDays            = new("callbacks.rain.days",              "Days back to which leaks are called about after a rain", 180, 1, 730, Own);
    public static readonly Setting<int> Attempts            = new("callbacks.attempts",               "Attempts before a customer may be filed as not reached", 3, 1, 10, Own);
    public static readonly Setting<int> AgainHours          = new("callbacks.again.hours",            "Hours until the next attempt, unless said otherwise",     3, 1, 168, Own);
    public static readonly Setting<int> ReopenDays          = new("callbacks.reopen.days",            "Days after closing during which dissatisfaction opens a request again", 30, 1, 365, Own);
    public static readonly Setting<bool> OwnWork            = new("callbacks.own-work",               "Whoever settled a request without a work order may call back themselves", false, false, true, Own);

    /// <summary>The share in per cent and the hours, for requests of a type.</summary>
    public static (Setting<int> Share, Setting<int> Hours) Of(RequestType type, bool urgent) => type switch
    {
        //                           all of them: share             hours
        RequestType.Complaint when urgent => (ComplaintShare,       UrgentComplaintHours),
        RequestType.Complaint             => (ComplaintShare,       ComplaintHours),
        RequestType.Repair when urgent    => (UrgentRepairShare,    UrgentRepairHours),
        RequestType.Repair                => (RepairShare,          RepairHours),
        RequestType.Help                  => (HelpShare,            HelpHours),
        RequestType.Inquiry               => (InquiryShare,         OtherHours),
        RequestType.Suggestion            => (SuggestionShare,      OtherHours),
        _                                 => (PraiseShare,          OtherHours),
    };
}
