using Steward.Platform.Languages;
using Steward.Platform.Pages;

namespace Steward.ServiceDesk.Digests;

/// <summary>What a digest is called by its days.</summary>
public static class DigestTitle
{
    public static string Of(Catalogue texts, DigestPeriod days) => days switch
    {
        { IsMonth: true } => texts["Monthly digest {0}", $"{days.From:yyyy-MM}"],
        { IsWeek: true }  => texts["Weekly digest {0} to {1}", Shown.Day(days.From), Shown.Day(days.To)],
        _                 => texts["Digest {0} to {1}", Shown.Day(days.From), Shown.Day(days.To)],
    };
}
