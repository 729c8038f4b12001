using Steward.Platform.Notifications;

namespace Steward.FitOut.Watching;

/// <summary>What people can be told about what happens in fit-outs.</summary>
public static class SiteNotices
{
    public static readonly NoticeKind Missed    = new("fitout.missed",     "Inspections of fit-outs were missed",                  Mail: true);
    public static readonly NoticeKind Violation = new("fitout.violation",  "A violation was found, went on or is overdue",         Mail: true);
    public static readonly NoticeKind Due       = new("fitout.due",        "Something of a fit-out falls due or is overdue");
    public static readonly NoticeKind Applied   = new("fitout.applied",    "A fit-out is to be accepted",                          Mail: true);
    public static readonly NoticeKind Given     = new("fitout.given",      "An inspection of a fit-out is given to me");
    public static readonly NoticeKind Mine      = new("fitout.mine.site",  "Something was found in my fit-out, or it was accepted", Mail: true, ToResidents: true);
}
