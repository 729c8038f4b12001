using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Violations.ViolationAction;
using static Steward.FitOut.Violations.ViolationState;

namespace Steward.FitOut.Violations;

public enum ViolationState
{
    [Tone("yellow")] Advised,
    [Tone("orange")] Noticed,
    [Tone("red")] Stopped,
    [Tone("purple")] Reported,
    [Tone("azure")] PutRight,
    [Tone("green")] Closed,
    [Tone("secondary")] Dropped,
}

public enum ViolationAction
{
    [Told("{0} found the violation and advised against it", Icon = "message")] Advise,
    [Told("{0} found it severe: work stops at once", Icon = "hand-stop")] StopAtOnce,
    [Told("{0} gave notice of the violation", Icon = "file-text")] Notice,
    [Told("{0} ordered the work to stop", Icon = "hand-stop")] Stop,
    [Told("{0} reported the violation to the authority", Icon = "building-community")] Report,
    [Told("{0} noted what the authority answered", Icon = "message-2")] Answer,
    [Told("{0} gave it another day", Icon = "calendar-time")] Extend,
    [Told("{0} proposed a deduction agreed in the contract", Icon = "scale")] Propose,
    [Told("{0} reported it put right", Icon = "tool")] PutRight,
    [Told("{0} looked again: it is in order", Icon = "circle-check")] Pass,
    [Told("{0} looked again: it is not in order", Icon = "x")] Fail,
    [Told("{0} looked again: it is not in order", Icon = "x")] FailNoticed,
    [Told("{0} looked again: it is not in order", Icon = "x")] FailStopped,
    [Told("{0} looked again: it is not in order", Icon = "x")] FailReported,
    [Told("{0} decided that nothing is claimed for it", Icon = "scale")] Waive,
    [Told("{0} dropped it", Icon = "trash")] Drop,
}

/// <summary>A violation goes from advice over a notice and an order to stop to the authority, as far as is needed, until it is put right and looked at again
/// (劝阻→违章通知→停工→报告→整改→复查). What is not in order goes back to how far it had been taken. Nobody but the authority fines.</summary>
public static class ViolationLifecycle
{
    public static readonly Lifecycle<Violation, ViolationState, ViolationAction> Rules = new(Advised, violation => violation.State, final: [Closed, Dropped])
    {
        // from      action      to         who
        { Advised,   Advise,     Advised,   Inspector },
        { Advised,   StopAtOnce, Stopped,   Inspector },
        { Advised,   Notice,     Noticed,   Inspector },
        { Advised,   Stop,       Stopped,   Stopper },
        { Advised,   Report,     Reported,  Stopper },
        { Advised,   ViolationAction.PutRight, ViolationState.PutRight, Inspector },
        { Advised,   Drop,       Dropped,   Stopper },
        { Noticed,   Notice,     Noticed,   Inspector },
        { Noticed,   Extend,     Noticed,   Inspector },
        { Noticed,   Propose,    Noticed,   Inspector },
        { Noticed,   Stop,       Stopped,   Stopper },
        { Noticed,   Report,     Reported,  Stopper },
        { Noticed,   ViolationAction.PutRight, ViolationState.PutRight, Inspector },
        { Noticed,   Drop,       Dropped,   Stopper },
        { Stopped,   Notice,     Stopped,   Inspector },
        { Stopped,   Propose,    Stopped,   Inspector },
        { Stopped,   Report,     Reported,  Stopper },
        { Stopped,   ViolationAction.PutRight, ViolationState.PutRight, Inspector },
        { Stopped,   Drop,       Dropped,   Stopper },
        { Reported,  Answer,     Reported,  Stopper },
        { Reported,  Propose,    Reported,  Inspector },
        { Reported,  Stop,       Reported,  Stopper },
        { Reported,  ViolationAction.PutRight, ViolationState.PutRight, Inspector },
        { ViolationState.PutRight, Propose, ViolationState.PutRight, Inspector },
        { ViolationState.PutRight, Report, ViolationState.PutRight, Stopper },
        { ViolationState.PutRight, Pass,    Closed,    Inspector },
        { ViolationState.PutRight, Fail,         Advised,  Inspector },
        { ViolationState.PutRight, FailNoticed,  Noticed,  Inspector },
        { ViolationState.PutRight, FailStopped,  Stopped,  Inspector },
        { ViolationState.PutRight, FailReported, Reported, Inspector },
        { Advised,   Waive,      Advised,   Refunder },
        { Noticed,   Waive,      Noticed,   Refunder },
        { Stopped,   Waive,      Stopped,   Refunder },
        { Reported,  Waive,      Reported,  Refunder },
        { ViolationState.PutRight, Waive, ViolationState.PutRight, Refunder },
        { Closed,    Waive,      Closed,    Refunder },
    };

    /// <summary>What a page offers: where it goes back to when it is not in order is nobody's choice, and what is claimed is decided with the money,
    /// and notice is given again only when a second look found it as it was.</summary>
    public static IReadOnlyList<ViolationAction> Offered(Violation violation, Actor actor) =>
        [.. Rules.Open(violation, actor).Except([Advise, StopAtOnce, FailNoticed, FailStopped, FailReported, Waive]).Where(a => a is not Notice || violation.NoticedAt is null || violation.Fails > 0)];

    private static bool Inspector(Violation violation, Actor actor) => actor.May(Permissions.Inspect);
    private static bool Refunder(Violation violation, Actor actor) => actor.May(Permissions.Refund);
    private static bool Stopper(Violation violation, Actor actor) => actor.May(Permissions.Stop);
}
