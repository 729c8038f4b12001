using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Keys.Loans.KeyLoanAction;
using static Steward.Estate.Keys.Loans.KeyLoanState;

namespace Steward.Estate.Keys.Loans;

public enum KeyLoanState
{
    [Tone("yellow")] Asked,
    [Tone("blue")] Approved,
    [Tone("orange")] Out,
    [Tone("purple")] Unsettled,
    [Tone("green")] Back,
    [Tone("green")] Settled,
    [Tone("secondary")] Declined,
    [Tone("secondary")] Cancelled,
    [Tone("red")] Lost,
}

public enum KeyLoanAction
{
    [Told("{0} asked for the key", Icon = "key")] Ask,
    [Told("{0} needs no approval by the site's rules", Icon = "check")] Allow,
    [Told("{0} approved it", Icon = "circle-check")] Approve,
    [Told("{0} declined it", Icon = "x")] Decline,
    [Told("{0} took it back unlent", Icon = "x")] Cancel,
    [Told("The key was not fetched until it was due back", Icon = "clock")] Lapse,
    [Told("{0} confirmed to go", Icon = "user")] Confirm,
    [Told("{0} handed the key over", Icon = "logout")] HandOver,
    [Told("{0} put off the return", Icon = "calendar-time")] Extend,
    [Told("{0} took the key back", Icon = "login")] TakeBack,
    [Told("{0} took the key back after the emergency", Icon = "login")] PutBack,
    [Told("{0} recorded that the owner was told", Icon = "phone")] TellOwner,
    [Told("{0} closed the emergency", Icon = "circle-check")] Settle,
    [Told("{0} recorded that the key does not come back", Icon = "alert-triangle")] Lose,
    [Told("{0} recorded that the key does not come back from the emergency", Icon = "alert-triangle")] GiveUp,
    [Told("{0} looked at the borrower's number", Icon = "eye")] Reveal,
}

/// <summary>What may happen to a loan (钥匙借用), and by whom; only an emergency passes through «not settled».</summary>
public static class KeyLoanLifecycle
{
    public static readonly Lifecycle<KeyLoan, KeyLoanState, KeyLoanAction> Rules = new(Asked, loan => loan.State, final: [Back, Settled, Declined, Cancelled, Lost])
    {
        // from      action      to          who
        { Asked,     Ask,        Asked,      Anybody },
        { Asked,     Allow,      Approved,   NeedsNoLeave },
        { Asked,     Approve,    Approved,   Approver },
        { Asked,     Decline,    Declined,   Approver },
        { Asked,     Cancel,     Cancelled,  AskerOrKeeper },
        { Asked,     Lapse,      Cancelled,  Nobody },
        { Asked,     Reveal,     Asked,      Keeper },
        { Approved,  Confirm,    Approved,   OneOfTheTwo },
        { Approved,  HandOver,   Out,        AnotherKeeper },
        { Approved,  Cancel,     Cancelled,  AskerOrKeeper },
        { Approved,  Lapse,      Cancelled,  Nobody },
        { Approved,  Reveal,     Approved,   Keeper },
        { Out,       Extend,     Out,        Keeper },
        { Out,       TakeBack,   Back,       AnotherOfOrdinary },
        { Out,       PutBack,    Unsettled,  AnotherOfEmergency },
        { Out,       TellOwner,  Out,        KeeperOfEmergency },
        { Out,       Lose,       Lost,       KeeperOfOrdinary },
        { Out,       GiveUp,     Unsettled,  KeeperOfEmergency },
        { Out,       Reveal,     Out,        Keeper },
        { Unsettled, TellOwner,  Unsettled,  KeeperOfEmergency },
        { Unsettled, Settle,     Settled,    Approver },
        { Unsettled, Reveal,     Unsettled,  Keeper },
    };

    private static bool Anybody(KeyLoan loan, Actor actor) => actor.May(Permissions.BorrowKeys);
    private static bool NeedsNoLeave(KeyLoan loan, Actor actor) => !loan.NeedsApproval && actor.May(Permissions.BorrowKeys);
    private static bool Approver(KeyLoan loan, Actor actor) => actor.May(Permissions.ApproveKeys) && !loan.Concerns(actor.Account);
    private static bool Keeper(KeyLoan loan, Actor actor) => actor.May(Permissions.KeepKeys);
    private static bool AnotherKeeper(KeyLoan loan, Actor actor) => Keeper(loan, actor) && !loan.Borrows(actor) && !loan.AttestsForBoth(actor);
    private static bool AnotherOfOrdinary(KeyLoan loan, Actor actor) => KeeperOfOrdinary(loan, actor) && !loan.Borrows(actor);
    private static bool AnotherOfEmergency(KeyLoan loan, Actor actor) => KeeperOfEmergency(loan, actor) && !loan.Borrows(actor);
    private static bool KeeperOfOrdinary(KeyLoan loan, Actor actor) => !loan.IsEmergency && Keeper(loan, actor);
    private static bool KeeperOfEmergency(KeyLoan loan, Actor actor) => loan.IsEmergency && Keeper(loan, actor);
    private static bool AskerOrKeeper(KeyLoan loan, Actor actor) => Keeper(loan, actor) || loan.Concerns(actor.Account);
    /// <summary>The clock alone.</summary>
    private static bool Nobody(KeyLoan loan, Actor actor) => false;
    private static bool OneOfTheTwo(KeyLoan loan, Actor actor) => loan.IsEmergency && (actor.Account == loan.Colleague && loan.FirstConfirmedAt is null || actor.Account == loan.Companion && loan.SecondConfirmedAt is null);
}
