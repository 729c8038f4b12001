using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Lettings.LettingAction;
using static Steward.Estate.Lettings.LettingState;

namespace Steward.Estate.Lettings;

public enum LettingState
{
    [Tone("yellow")] Asked,
    [Tone("blue")] Approved,
    [Tone("teal")] Running,
    [Tone("secondary")] Ended,
    [Tone("orange")] Terminated,
    [Tone("red")] Refused,
    [Tone("secondary")] Withdrawn,
}

public enum LettingAction
{
    [Told("{0} asked for the place", Icon = "plus")] Ask,
    [Told("{0} approved the letting", Icon = "circle-check")] Approve,
    [Told("{0} refused the letting", Icon = "x")] Refuse,
    [Told("{0} withdrew the letting", Icon = "arrow-back-up")] Withdraw,
    [Told("{0} put the contract on file", Icon = "file-text")] FileContract,
    [Told("{0} received the deposit", Icon = "login")] TakeDeposit,
    [Told("{0} handed the place over", Icon = "key")] Start,
    [Told("{0} asked for a longer term", Icon = "calendar-time")] Extend,
    [Told("{0} approved the longer term", Icon = "circle-check")] ApproveLonger,
    [Told("{0} refused the longer term", Icon = "x")] RefuseLonger,
    [Told("{0} took the place back at the end", Icon = "logout")] End,
    [Told("{0} ended the letting before its time", Icon = "alert-triangle")] Terminate,
    [Told("{0} returned the deposit", Icon = "logout")] ReturnDeposit,
    [Told("{0} looked at the number in full", Icon = "eye")] Reveal,
}

/// <summary>What may happen to a letting (公共空间出租), and by whom.</summary>
public static class LettingLifecycle
{
    public static readonly Lifecycle<Letting, LettingState, LettingAction> Rules = new(Asked, letting => letting.State, final: [LettingState.Refused])
    {
        // from        action         to           who
        { Asked,       Ask,           Asked,       Keeper },
        { Asked,       Approve,       Approved,    Approver },
        { Asked,       Refuse,        LettingState.Refused, Approver },
        { Asked,       Withdraw,      Withdrawn,   Keeper },
        { Asked,       Reveal,        Asked,       Keeper },
        { Approved,    FileContract,  Approved,    Keeper },
        { Approved,    TakeDeposit,   Approved,    Purse },
        { Approved,    Start,         Running,     Keeper },
        { Approved,    Withdraw,      Withdrawn,   Keeper },
        { Approved,    Reveal,        Approved,    Keeper },
        { Running,     FileContract,  Running,     Keeper },
        { Running,     Extend,        Running,     Keeper },
        { Running,     ApproveLonger, Running,     Approver },
        { Running,     RefuseLonger,  Running,     Approver },
        { Running,     End,           Ended,       Keeper },
        { Running,     Terminate,     Terminated,  Keeper },
        { Running,     Reveal,        Running,     Keeper },
        { Ended,       ReturnDeposit, Ended,       Purse },
        { Terminated,  ReturnDeposit, Terminated,  Purse },
        { Withdrawn,   ReturnDeposit, Withdrawn,   Purse },
    };

    private static bool Keeper(Letting letting, Actor actor) => actor.May(Permissions.KeepSpaces);
    private static bool Approver(Letting letting, Actor actor) => actor.May(Permissions.ApproveLettings);
    private static bool Purse(Letting letting, Actor actor) => actor.May(Permissions.LettingDeposits);
}
