using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Knowledge;

public static class KnowledgeSettings
{
    public static readonly Setting<int> WarnDays = new("knowledge.warn.days", "Days before an answer runs out at which its keeper is told", 14, 1, 90, "Common practice");
}
