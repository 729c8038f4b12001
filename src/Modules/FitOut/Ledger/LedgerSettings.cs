using Steward.Platform.Data;
using Steward.Platform.Settings;

namespace Steward.FitOut.Ledger;

/// <summary>What a city's rules make of deposits.</summary>
public static class LedgerSettings
{
    public static readonly Setting<bool> Deposits = new("fit-outs.deposit.on", "Deposits are taken for fit-outs, under whatever name", true, false, true, "Shaoxing, Liaocheng: no fees may be charged under the name of a deposit");
    public static readonly Setting<Money> Ceiling = new("fit-outs.deposit.most", "Ceiling of the fit-out deposits of a home, without those for badges, in yuan", Money.Yuan(2000), Money.Zero, Money.Yuan(100_000), "Rizhao regulation on property management, art. 69: at most 2,000 yuan a home; elsewhere as the place rules");
    public static readonly Setting<int> RefundDays = new("fit-outs.refund.days", "Working days within which a deposit is given back", 7, 1, 90, "Refunded within 7 working days of the acceptance (common practice)");
}
