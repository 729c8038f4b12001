using Steward.Platform.Notifications;
using Steward.Platform.Settings;

namespace Steward.Estate.Lettings;

/// <summary>How a site lets its public space; every company's own choice.</summary>
public static class LettingSettings
{
    private const string Rule = "Rules for the letting of public areas (common practice)";

    public static readonly Setting<int> WarningDays = new("lettings.warning.days", "Days before its end at which a letting is said to run out", 30, 1, 180, Rule);
    public static readonly Setting<int> LongestDays = new("lettings.longest.days", "Longest term of a letting in days",                           1100, 30, 1900, Rule);
}

/// <summary>What people can be told about lettings.</summary>
public static class LettingNotices
{
    public static readonly NoticeKind Asked   = new("letting.asked",   "Somebody asks for public space that I may let", Mail: true);
    public static readonly NoticeKind Decided = new("letting.decided", "It is decided whether a place is let");
    public static readonly NoticeKind RunsOut = new("letting.runs-out", "A letting of public space runs out");
}
