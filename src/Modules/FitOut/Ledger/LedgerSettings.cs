using Steward.Platform.Data;
using Steward.Platform.Settings;

namespace Steward.FitOut.Ledger;

/// <summary>What a city's rules make of deposits.</summary>
public static class LedgerSettings
{
    public static readonly Setting<bool> Deposits = new("fit-outs.deposit.on", "Deposits are taken for fit-outs, under whatever name", true, false, true, "绍兴、聊城：禁止违规以保证金、押金名目变相收费");
    public static readonly Setting<Money> Ceiling = new("fit-outs.deposit.most", "Ceiling of the fit-out deposits of a home, without those for badges, in yuan", Money.Yuan(2000), Money.Zero, Money.Yuan(100_000), "日照市物业管理条例第69条：每户不超过 2000 元；其他城市按当地规定");
    public static readonly Setting<int> RefundDays = new("fit-outs.refund.days", "Working days within which a deposit is given back", 7, 1, 90, "验收合格 7 个工作日内退还（企业做法）");
}
