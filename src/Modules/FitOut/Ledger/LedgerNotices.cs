using Steward.Platform.Notifications;

namespace Steward.FitOut.Ledger;

/// <summary>What people can be told about the money of fit-outs.</summary>
public static class LedgerNotices
{
    public static readonly NoticeKind ToCharge  = new("fit-outs.money.charge",  "A fit-out is approved: what it pays is to be calculated");
    public static readonly NoticeKind ToApprove = new("fit-outs.money.approve", "A deduction or refund of a deposit waits for approval");
    public static readonly NoticeKind ToPay     = new("fit-outs.money.pay",     "A refund of a deposit is approved and can be paid out");
    public static readonly NoticeKind Dropped   = new("fit-outs.money.dropped", "A deduction or refund I proposed is dropped");
}
