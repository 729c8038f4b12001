using Steward.Platform.Settings;

namespace Steward.FitOut.Passes;

/// <summary>How goods are let out; every company's own choice.</summary>
public static class PassSettings
{
    private const string Practice = "Rules for goods that leave (common practice)";

    public static readonly ChoiceSetting<PassReview> Review = new("passes.review", "Who reviews a goods pass before it is issued", PassReview.Nobody, "That somebody else reviews is common practice; unless chosen, whoever takes it issues it");
    public static readonly Setting<bool> Control      = new("passes.control",        "Valuable goods leave only once the control room has looked",      true,  false, true, "The control room looks at valuable or many goods (common practice)");
    public static readonly Setting<bool> TenantAsks   = new("passes.owner.tenant",   "Goods of tenants leave only with the owner's consent",           true,  false, true, "When a tenant moves out the owner agrees in writing or by telephone (rules for goods, common practice)");
    public static readonly Setting<bool> FamilyAsks   = new("passes.owner.family",   "Goods brought out by family and friends need the owner's consent or a letter", true, false, true, "Family and friends bring the owner's letter, or the owner is called (rules for goods, common practice)");
    public static readonly Setting<bool> CompanyAsks  = new("passes.owner.company",  "Goods of contractors and outside companies need the owner's consent", false, false, true, "Tools of contractors and outside companies take a pass too (rules for goods, common practice)");
    public static readonly Setting<int>  AheadDays    = new("passes.ahead.days",     "Days ahead for which a goods pass can be asked for",             30, 1, 365, Practice);
    public static readonly Setting<int>  MoveOutDays  = new("passes.moveout.days",   "Days before a household moves out at which it should say so",    3, 0, 30, "A household that moves out settles its fees 3 days ahead (rules for goods, common practice); only said, never barred");
    public static readonly Setting<int>  StandMinutes = new("passes.stand.minutes",  "Minutes for which a vehicle may stand while goods are loaded",   30, 5, 240, "No more than 30 minutes on a fire lane (rules for goods, common practice)");
    public static readonly Setting<bool> GatePhoto    = new("passes.gate.photo",     "The gate takes a photo of what leaves",                          false, false, true, Practice);
    public static readonly Setting<int>  KeepMonths   = new("retention.passes.months", "Months for which it stays known who took goods out",           12, 0, 600, "Passes and visitors' registers are kept for 1 year (classes of property archives)");
}
