using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Digests;

/// <summary>How a digest is made; every company's own choice.</summary>
public static class DigestSettings
{
    public static readonly Setting<int> Periods   = new("digests.periods",     "Periods before that a digest is compared with",          4, 1, 12, "与前四期比较（企业做法）");
    public static readonly Setting<int> TopicSize = new("digests.topic-size",  "Messages that make a hot topic",                         3, 2, 50, "同类问题 3 家以上为集体投诉（企业做法）");
    public static readonly Setting<int> Repeats   = new("digests.repeats",     "Messages of one household that make a repeat complaint", 2, 2, 20, "重复投诉：同一业户再次投诉（企业做法）");
    public static readonly Setting<int> DueDays   = new("digests.due-days",    "Days after the period within which a digest is approved", 3, 1, 30, "周报于次周三前签阅（企业做法）");
}
