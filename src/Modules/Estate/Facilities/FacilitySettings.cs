using Steward.Platform.Notifications;
using Steward.Platform.Settings;

namespace Steward.Estate.Facilities;

/// <summary>When one hears of what runs out; every company's own choice.</summary>
public static class FacilitySettings
{
    public static readonly Setting<int> SoonDays = new("facilities.soon.days", "Days before its end at which a certificate or warranty of a facility stands in the work list", 45, 1, 365, "Inspections of equipment are applied for ahead (common practice)");
}

/// <summary>What people can be told about facilities.</summary>
public static class FacilityNotices
{
    public static readonly NoticeKind RunsOut = new("facility.runs-out", "A certificate of a facility runs out", Mail: true);
}
