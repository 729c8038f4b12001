using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Figures;

/// <summary>What a site wants its figures to reach (指标目标值), per cent; 0 where it wants nothing in particular.</summary>
public static class FigureSettings
{
    private const string Usual = "物业 KPI 常用目标（企业做法）";

    public static readonly Setting<decimal> Response   = new("figures.response.target",      "Target, per cent: response in time",                  95,  0, 100, "零修急修及时率 98–100%、投诉及时率 ≥95%（企业做法）");
    public static readonly Setting<decimal> Resolution = new("figures.resolution.target",    "Target, per cent: resolution in time",                95,  0, 100, "投诉及时率 ≥95%（企业做法；北京 DB11/T 751-2025 为 80/90/95%）");
    public static readonly Setting<decimal> FirstTime  = new("figures.first-time.target",    "Target, per cent: first-time fix",                    85,  0, 100, "首次解决率目标 85%（客服绩效范本）");
    public static readonly Setting<decimal> Reopened   = new("figures.reopened.target",      "Target, per cent at most: reopen rate",                1,  0, 100, "返修率 ≤1%（示范小区标准）");
    public static readonly Setting<decimal> Handled    = new("figures.complaints.target",    "Target, per cent: complaints handled",               100,  0, 100, "投诉处理率 100%（企业做法）");
    public static readonly Setting<decimal> Valid      = new("figures.valid.target",         "Target, per cent at most: valid complaints per home",  0,  0, 100, "有效投诉率 = 有效投诉 ÷ 总户数，目标由企业自定");
    public static readonly Setting<decimal> CalledBack = new("figures.called-back.target",   "Target, per cent: requests called back",              98,  0, 100, "回访率年 98%（企业做法）");
    public static readonly Setting<decimal> Repairs    = new("figures.repairs-called.target", "Target, per cent: repairs called back",              30,  0, 100, "维修回访 ≥30%（企业做法）");
    public static readonly Setting<decimal> Content    = new("figures.satisfaction.target",  "Target, per cent: satisfaction rate",                 95,  0, 100, Usual);
}
