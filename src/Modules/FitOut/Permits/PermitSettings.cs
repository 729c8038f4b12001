using Steward.Platform.Notifications;
using Steward.Platform.Settings;

namespace Steward.FitOut.Permits;

public static class PermitSettings
{
    private const string Custom = "Common practice";

    public static readonly Setting<int> BadgeDays     = new("fit-outs.badge.days",     "Days for which a worker's badge holds",                       30, 1, 180, "30 days for long badges, 15 for short ones (common practice)");
    public static readonly Setting<int> BadgeWarning  = new("fit-outs.badge.warning",  "Days before the end of a worker's badge on which it is told of",  3, 0, 30, Custom);
    public static readonly Setting<bool> BadgePhoto   = new("fit-outs.badge.photo",    "A worker's badge carries a photo",                            true, false, true, "Workers are registered with name, card, photo and trade (common practice D02)");
    public static readonly Setting<int> KeepDays      = new("fit-outs.badge.keep",     "Days for which a worker's identity number is kept after the badge", 180, 1, 3650, Custom);
    public static readonly Setting<int> WorkerMonths  = new("retention.workers.months", "Months for which it stays known who worked at a fit-out, once its file is closed", 36, 0, 600, "As residents for a time and records of rounds, which are kept for 3 years (classes of property archives); the file of the fit-out itself is kept for good");
    public static readonly Setting<int> HotWorkHours  = new("fit-outs.hot-work.hours", "Hours for which a hot-work permit holds at most",                8, 1,  72, Custom);
    public static readonly Setting<int> Extinguishers = new("fit-outs.hot-work.extinguishers", "Extinguishers that hot work needs",                     2, 1,  20, "At least two extinguishers of 3 kg in a home (common practice)");
}

public static class PermitNotices
{
    public static readonly NoticeKind ToIssue = new("fit-outs.permit.issue", "A fit-out is signed and paid: the permit can be issued");
    public static readonly NoticeKind HotWork = new("fit-outs.hot-work", "Somebody asks for a hot-work permit");
    public static readonly NoticeKind HotWorkDecided = new("fit-outs.hot-work.decided", "What became of a hot-work permit I asked for", ToResidents: true);
}
