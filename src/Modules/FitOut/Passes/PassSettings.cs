using Steward.Platform.Settings;

namespace Steward.FitOut.Passes;

/// <summary>How goods are let out; every company's own choice.</summary>
public static class PassSettings
{
    private const string Practice = "物品放行管理规定（企业做法）";

    public static readonly ChoiceSetting<PassReview> Review = new("passes.review", "Who reviews a goods pass before it is issued", PassReview.Nobody, "经办、审核分开为企业做法；默认经办即签发");
    public static readonly Setting<bool> Control      = new("passes.control",        "Valuable goods leave only once the control room has looked",      true,  false, true, "贵重或大宗物品中控复核（企业做法）");
    public static readonly Setting<bool> TenantAsks   = new("passes.owner.tenant",   "Goods of tenants leave only with the owner's consent",           true,  false, true, "租户搬出须业主书面同意或电话确认（" + Practice + "）");
    public static readonly Setting<bool> FamilyAsks   = new("passes.owner.family",   "Goods brought out by family and friends need the owner's consent or a letter", true, false, true, "亲友代办须业主亲笔委托书或电话核实（" + Practice + "）");
    public static readonly Setting<bool> CompanyAsks  = new("passes.owner.company",  "Goods of contractors and outside companies need the owner's consent", false, false, true, "装修、外来单位机具同样适用放行条（" + Practice + "）");
    public static readonly Setting<int>  AheadDays    = new("passes.ahead.days",     "Days ahead for which a goods pass can be asked for",             30, 1, 365, Practice);
    public static readonly Setting<int>  MoveOutDays  = new("passes.moveout.days",   "Days before a household moves out at which it should say so",    3, 0, 30, "整户迁出提前 3 天办理费用结算（" + Practice + "）；仅作提示");
    public static readonly Setting<int>  StandMinutes = new("passes.stand.minutes",  "Minutes for which a vehicle may stand while goods are loaded",   30, 5, 240, "占消防通道停车不超过 30 分钟（" + Practice + "）");
    public static readonly Setting<bool> GatePhoto    = new("passes.gate.photo",     "The gate takes a photo of what leaves",                          false, false, true, Practice);
    public static readonly Setting<int>  KeepMonths   = new("retention.passes.months", "Months for which it stays known who took goods out",           12, 0, 600, "放行条、来访登记保存 1 年（物业档案分类）");
}
