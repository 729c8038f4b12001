using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Digests;

/// <summary>How a digest is made; every company's own choice.</summary>
public static class DigestSettings
{
    public static readonly Setting<int> Periods   = new("digests.periods",     "Periods before that a digest is compared with",          4, 1, 12, "Compared with the four before (common practice)");
    public static readonly Setting<int> TopicSize = new("digests.topic-size",  "Messages that make a hot topic",                         3, 2, 50, "Three households with the same complaint are a group (common practice)");
    public static readonly Setting<int> Repeats   = new("digests.repeats",     "Messages of one household that make a repeat complaint", 2, 2, 20, "Repeated: the same customer complains again (common practice)");
    public static readonly Setting<int> DueDays   = new("digests.due-days",    "Days after the period within which a digest is approved", 3, 1, 30, "The week's report is signed by the next Wednesday (common practice)");
}
