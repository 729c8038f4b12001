using Steward.Platform.Settings;

namespace Steward.Platform.Confidentiality;

/// <summary>How far personal data may be looked at, and how long it is remembered who did.</summary>
public static class ConfidentialitySettings
{
    private const string Custom = "Common practice", Network = "Cybersecurity Law: at least six months";

    public static readonly Setting<int> Minutes = new("confidentiality.reveal.minutes", "Minutes for which what was revealed stands in full",            15,   1,   120, Custom);
    public static readonly Setting<int> Hourly  = new("confidentiality.reveal.hourly",  "How often one person may reveal personal data within an hour",  30,   1,  1000, Custom);
    public static readonly Setting<int> Unusual = new("confidentiality.reveal.unusual", "From how many reveals of one person within a day on the head is told", 40, 1, 10000, Custom);
    public static readonly Setting<int> Parts   = new("confidentiality.search.parts",   "How many different parts of numbers one person may search for within an hour", 200, 20, 1_000_000, Custom);
    public static readonly Setting<int> ExportHours = new("confidentiality.export.hours", "Hours within which an approved export is to be fetched",        24,   1,   168, Custom);
    public static readonly Setting<int> LogDays = new("confidentiality.log.days",       "Days for which the access log is kept",                        365, 184,  3650, Network);
}
