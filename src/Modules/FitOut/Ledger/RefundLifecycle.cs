using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Ledger.RefundAction;
using static Steward.FitOut.Ledger.RefundState;

namespace Steward.FitOut.Ledger;

public enum RefundState
{
    [Tone("yellow")] Proposed,
    [Tone("blue")] Approved,
    [Tone("green")] Paid,
    [Tone("secondary")] Dropped,
    [Tone("red")] CameBack,
}

[StoryOf(nameof(DepositRefund))]
public enum RefundAction
{
    [Told("{0} proposed the refund", Icon = "plus")] Propose,
    [Told("{0} approved the refund", Icon = "circle-check")] Approve,
    [Told("{0} paid it out", Icon = "cash")] Pay,
    [Told("{0} dropped the refund", Icon = "x")] Drop,
    [Told("{0} noted that the money came back", Icon = "arrow-back-up")] ComeBack,
}

/// <summary>What may happen to the refund of a deposit (押金退还), and by whom: nobody approves their own.</summary>
public static class RefundLifecycle
{
    public static readonly Lifecycle<DepositRefund, RefundState, RefundAction> Rules = new(Proposed, refund => refund.State, final: [Dropped, CameBack])
    {
        // from       action    to         who
        { Proposed,   Propose,  Proposed,  Cashier },
        { Proposed,   Approve,  Approved,  Approver },
        { Proposed,   Drop,     Dropped,   Either },
        { Approved,   Pay,      Paid,      Cashier },
        { Approved,   Drop,     Dropped,   Either },
        { Paid,       ComeBack, CameBack,  Cashier },
    };

    private static bool Cashier(DepositRefund refund, Actor actor) => actor.May(Permissions.Cashier);
    private static bool Approver(DepositRefund refund, Actor actor) => actor.May(Permissions.Refund) && (refund.By is null || refund.By != actor.Account);
    private static bool Either(DepositRefund refund, Actor actor) => actor.May(Permissions.Cashier) || actor.May(Permissions.Refund);
}
