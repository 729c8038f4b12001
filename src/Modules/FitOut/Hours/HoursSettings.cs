using Steward.Platform.Notifications;
using Steward.Platform.Settings;

namespace Steward.FitOut.Hours;

public static class HoursSettings
{
    public static readonly Setting<int> Often = new("fit-outs.noise.often", "Noise outside the hours after which a fit-out may be stopped, in 30 days", 3, 1, 50, "Three complaints about works outside the hours stop them for a day (common practice)");
}

/// <summary>What people can be told about noise.</summary>
public static class HoursNotices
{
    public static readonly NoticeKind Noise = new("fit-outs.noise", "Noise outside the allowed hours at a fit-out");
}
