using Steward.Platform.Notifications;
using Steward.Platform.Settings;

namespace Steward.Estate.Floating;

/// <summary>When those who live here for a time are reported; each city's own rule.</summary>
public static class FloaterSettings
{
    public static readonly Setting<int> ReportDays = new("floating.report.days", "Working days within which a temporary resident is reported", 3, 1, 15, "Zhejiang regulation on the registration of temporary residents: within 3 working days");
    public static readonly Setting<int> ChangeDays = new("floating.change.days", "Days within which a change of a registration is reported", 10, 1, 30, "Zhejiang regulation on the registration of temporary residents: changes within 10 days");
}

/// <summary>What people can be told about such registrations.</summary>
public static class FloaterNotices
{
    public static readonly NoticeKind Due = new("floating.due", "A temporary resident has to be reported", Mail: true);
}
