using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>When suggestions are shown; a company's own choice, site by site.</summary>
public static class SuggestionSettings
{
    private const string Practice = "Suggestions are only offered; the agent decides (common practice)";

    public static readonly Setting<bool> On     = new("suggestions.on",        "Suggest category and urgency at intake once that is better than the most frequent answer", true, false, true, Practice);
    public static readonly Setting<int> Rows    = new("suggestions.rows",      "Closed requests needed before anything is suggested", 200, 50, 10000, Practice);
    public static readonly Setting<int> Certain = new("suggestions.certainty", "Certainty in percent from which a suggestion is shown", 50, 10, 99, Practice);
}
