using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Ledger.DeductionAction;
using static Steward.FitOut.Ledger.DeductionState;

namespace Steward.FitOut.Ledger;

public enum DeductionState
{
    [Tone("yellow")] Proposed,
    [Tone("red")] Deducted,
    [Tone("secondary")] Dropped,
}

public enum DeductionAction
{
    [Told("{0} proposed the deduction", Icon = "plus")] Propose,
    [Told("{0} approved the deduction", Icon = "circle-check")] Approve,
    [Told("{0} dropped the deduction", Icon = "x")] Drop,
}

/// <summary>What may happen to a deduction from deposits (协议扣款), and by whom: nobody approves their own.</summary>
public static class DeductionLifecycle
{
    public static readonly Lifecycle<Deduction, DeductionState, DeductionAction> Rules = new(Proposed, deduction => deduction.State, final: [Deducted, Dropped])
    {
        // from       action    to         who
        { Proposed,   Propose,  Proposed,  Cashier },
        { Proposed,   Approve,  Deducted,  Approver },
        { Proposed,   Drop,     Dropped,   Either },
    };

    private static bool Cashier(Deduction deduction, Actor actor) => actor.May(Permissions.Cashier);
    private static bool Approver(Deduction deduction, Actor actor) => actor.May(Permissions.Refund) && (deduction.By is null || deduction.By != actor.Account);
    private static bool Either(Deduction deduction, Actor actor) => actor.May(Permissions.Cashier) || actor.May(Permissions.Refund);
}
