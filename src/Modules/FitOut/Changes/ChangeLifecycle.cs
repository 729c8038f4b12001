using Steward.FitOut.Projects;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Changes.ChangeAction;
using static Steward.FitOut.Changes.ChangeState;

namespace Steward.FitOut.Changes;

/// <summary>Where a change of a fit-out stands.</summary>
public enum ChangeState
{
    [Tone("secondary")] Draft,
    [Tone("yellow")] InReview,
    [Tone("orange")] Returned,
    [Tone("purple")] AtAuthority,
    [Tone("blue")] Approved,
    /// <summary>The supplement to the agreement is signed.</summary>
    [Tone("cyan")] Agreed,
    [Tone("green")] InForce,
    [Tone("red")] Refused,
    [Tone("secondary")] Withdrawn,
}

[StoryOf(nameof(WorkChange))]
public enum ChangeAction
{
    [Told("{0} began the change", Icon = "plus")] Begin,
    [Told("{0} changed what is applied for", Icon = "edit")] Edit,
    [Told("{0} handed the change in", Icon = "send")] Submit,
    [Told("{0} found the papers complete", Icon = "checklist")] PassPapers,
    [Told("{0} found the drawings in order", Icon = "ruler-2")] PassDrawings,
    [Told("{0} returned it for completion", Icon = "arrow-back-up")] Return,
    [Told("{0} sent it to the authority", Icon = "building-bank")] SendToAuthority,
    [Told("{0} put the authority's approval on file", Icon = "file-check")] FileAuthority,
    [Told("{0} approved it", Icon = "circle-check")] Approve,
    [Told("{0} refused it", Icon = "x")] Refuse,
    [Told("{0} signed the supplement", Icon = "signature")] SignSupplement,
    [Told("{0} put the change in force", Icon = "license")] PutInForce,
    [Told("{0} withdrew it", Icon = "arrow-back-up")] Withdraw,
}

/// <summary>What may happen to a change of a fit-out (装修变更), and by whom: the way of the application itself, then the supplement, and the issuer puts it in force.</summary>
public static class ChangeLifecycle
{
    public static readonly Lifecycle<WorkChange, ChangeState, ChangeAction> Rules = new(Draft, change => change.State, final: [InForce, ChangeState.Refused, Withdrawn])
    {
        // from        action           to           who
        { Draft,       Begin,           Draft,       Applicant },
        { Draft,       Edit,            Draft,       Applicant },
        { Draft,       Submit,          InReview,    Applicant },
        { Draft,       Withdraw,        Withdrawn,   Applicant },
        { InReview,    PassPapers,      InReview,    Receiver },
        { InReview,    PassDrawings,    InReview,    Reviewer },
        { InReview,    Return,          Returned,    AnyReviewer },
        { InReview,    SendToAuthority, AtAuthority, Receiver },
        { InReview,    Approve,         Approved,    Approver },
        { InReview,    Refuse,          ChangeState.Refused, Approver },
        { InReview,    Withdraw,        Withdrawn,   Applicant },
        { Returned,    Edit,            Returned,    Applicant },
        { Returned,    Submit,          InReview,    Applicant },
        { Returned,    Withdraw,        Withdrawn,   Applicant },
        { AtAuthority, FileAuthority,   InReview,    Applicant },
        { AtAuthority, Return,          Returned,    AnyReviewer },
        { AtAuthority, Withdraw,        Withdrawn,   Applicant },
        { Approved,    ChangeAction.SignSupplement, Agreed, Applicant },
        { Approved,    PutInForce,      InForce,     Issuer },
        { Approved,    Withdraw,        Withdrawn,   Applicant },
        { Agreed,      PutInForce,      InForce,     Issuer },
        { Agreed,      Withdraw,        Withdrawn,   Applicant },
    };

    private static bool Applicant(WorkChange change, Actor actor) => actor.May(Permissions.Apply) && change.Of.IsAffairOf(actor);
    private static bool Receiver(WorkChange change, Actor actor) => actor.May(Permissions.Receive);
    private static bool Reviewer(WorkChange change, Actor actor) => actor.May(Permissions.Drawings);
    private static bool Approver(WorkChange change, Actor actor) => actor.May(Permissions.Approve);
    private static bool AnyReviewer(WorkChange change, Actor actor) => Receiver(change, actor) || Reviewer(change, actor) || Approver(change, actor);
    private static bool Issuer(WorkChange change, Actor actor) => actor.May(Permissions.Permit);
}
