using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Figures;

/// <summary>What a site wants its figures to reach (指标目标值), per cent; 0 where it wants nothing in particular.</summary>
public static class FigureSettings
{
    private const string Usual = "Usual targets of property management (common practice)";

    public static readonly Setting<decimal> Response   = new("figures.response.target",      "Target, per cent: response in time",                  95,  0, 100, "Repairs in time 98–100%, complaints in time at least 95% (common practice)");
    public static readonly Setting<decimal> Resolution = new("figures.resolution.target",    "Target, per cent: resolution in time",                95,  0, 100, "Complaints in time at least 95% (common practice; Beijing DB11/T 751-2025 says 80, 90 and 95%)");
    public static readonly Setting<decimal> FirstTime  = new("figures.first-time.target",    "Target, per cent: first-time fix",                    85,  0, 100, "First-time fix 85% (model of performance in customer service)");
    public static readonly Setting<decimal> Reopened   = new("figures.reopened.target",      "Target, per cent at most: reopen rate",                1,  0, 100, "At most 1% done again (standard of model communities)");
    public static readonly Setting<decimal> Handled    = new("figures.complaints.target",    "Target, per cent: complaints handled",               100,  0, 100, "All complaints handled (common practice)");
    public static readonly Setting<decimal> Valid      = new("figures.valid.target",         "Target, per cent at most: valid complaints per home",  0,  0, 100, "Valid complaints ÷ homes; the company chooses its target");
    public static readonly Setting<decimal> CalledBack = new("figures.called-back.target",   "Target, per cent: requests called back",              98,  0, 100, "98% called back in a year (common practice)");
    public static readonly Setting<decimal> Repairs    = new("figures.repairs-called.target", "Target, per cent: repairs called back",              30,  0, 100, "At least 30% of repairs called back (common practice)");
    public static readonly Setting<decimal> Content    = new("figures.satisfaction.target",  "Target, per cent: satisfaction rate",                 95,  0, 100, Usual);
}
