using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Projects.ProjectAction;
using static Steward.FitOut.Projects.ProjectState;

namespace Steward.FitOut.Projects;

/// <summary>Where a fit-out stands, from the draft to the file closed for good.</summary>
public enum ProjectState
{
    [Tone("secondary")] Draft,
    /// <summary>Works that somebody found and nobody declared.</summary>
    [Tone("red")] Undeclared,
    [Tone("yellow")] InReview,
    [Tone("orange")] Returned,
    [Tone("purple")] AtAuthority,
    [Tone("blue")] Approved,
    [Tone("cyan")] Settled,
    [Tone("teal")] UnderWay,
    [Tone("red")] Stopped,
    [Tone("yellow")] ReportedDone,
    [Tone("orange")] Rectifying,
    [Tone("lime")] Accepted,
    [Tone("green")] Passed,
    [Tone("orange")] CalledOff,
    [Tone("green")] Refunded,
    [Tone("secondary")] Archived,
    [Tone("red")] Refused,
    [Tone("secondary")] Withdrawn,
}

[StoryOf(nameof(FitOutProject))]
public enum ProjectAction
{
    [Told("{0} began the application", Icon = "plus")] Begin,
    [Told("{0} found works that nobody had declared", Icon = "alert-triangle")] FindUndeclared,
    [Told("{0} changed the application", Icon = "edit")] Edit,
    [Told("{0} handed the application in", Icon = "send")] Submit,
    [Told("{0} returned it for completion", Icon = "arrow-back-up")] Return,
    [Told("{0} found the papers complete", Icon = "checklist")] PassPapers,
    [Told("{0} found the drawings in order", Icon = "ruler-2")] PassDrawings,
    [Told("{0} sent it to the authority", Icon = "building-bank")] SendToAuthority,
    [Told("{0} put the authority's approval on file", Icon = "file-check")] FileAuthority,
    [Told("{0} approved it", Icon = "circle-check")] Approve,
    [Told("{0} refused it", Icon = "x")] Refuse,
    [Told("{0} signed the agreement", Icon = "signature")] SignAgreement,
    [Told("{0} noted that everything is paid", Icon = "cash")] Settle,
    [Told("{0} issued the permit: work begins", Icon = "license")] Start,
    [Told("{0} extended the term", Icon = "calendar-time")] Extend,
    [Told("{0} put a change in force", Icon = "arrows-exchange")] ChangeWorks,
    [Told("{0} stopped the work", Icon = "hand-stop")] Stop,
    [Told("{0} let the work go on", Icon = "player-play")] Resume,
    [Told("{0} reported the work finished", Icon = "flag")] ReportDone,
    [Told("{0} gave the work up: what is done is accepted as it stands", Icon = "flag")] GiveUp,
    [Told("{0} found defects at the acceptance", Icon = "alert-triangle")] FindDefects,
    [Told("{0} reported the defects put right", Icon = "tool")] ReportAgain,
    [Told("{0} accepted the work", Icon = "circle-check")] Accept,
    [Told("{0} passed it at the second look", Icon = "circle-check")] PassSecondLook,
    [Told("{0} found defects at the second look", Icon = "alert-triangle")] FailSecondLook,
    [Told("{0} closed the deposit", Icon = "cash")] Refund,
    [Told("{0} archived the file", Icon = "archive")] Archive,
    [Told("{0} withdrew it", Icon = "arrow-back-up")] Withdraw,
    [Told("{0} withdrew it; what was paid goes back", Icon = "arrow-back-up")] CallOff,
}

/// <summary>What may happen to a fit-out (装修), and by whom. After §2 of the trade's reference, Decree 110 and the enterprise rules.</summary>
public static class ProjectLifecycle
{
    public static readonly Lifecycle<FitOutProject, ProjectState, ProjectAction> Rules = new(Draft, project => project.State, final: [Archived, ProjectState.Refused, Withdrawn])
    {
        // from         action           to            who
        { Draft,        Begin,           Draft,        Applicant },
        { Draft,        FindUndeclared,  Undeclared,   Inspector },
        { Draft,        Edit,            Draft,        Applicant },
        { Draft,        Submit,          InReview,     Applicant },
        { Draft,        Withdraw,        Withdrawn,    Applicant },
        { Undeclared,   Edit,            Draft,        Applicant },
        { Undeclared,   Archive,         Archived,     Receiver },
        { InReview,     PassPapers,      InReview,     Receiver },
        { InReview,     PassDrawings,    InReview,     Reviewer },
        { InReview,     Return,          Returned,     AnyReviewer },
        { InReview,     SendToAuthority, AtAuthority,  Receiver },
        { InReview,     Approve,         Approved,     Approver },
        { InReview,     Refuse,          ProjectState.Refused, Approver },
        { InReview,     Withdraw,        Withdrawn,    Applicant },
        { Returned,     Edit,            Returned,     Applicant },
        { Returned,     Submit,          InReview,     Applicant },
        { Returned,     Withdraw,        Withdrawn,    Applicant },
        { AtAuthority,  FileAuthority,   InReview,     Applicant },
        { AtAuthority,  Return,          Returned,     AnyReviewer },
        { AtAuthority,  Withdraw,        Withdrawn,    Applicant },
        { Approved,     SignAgreement,   Approved,     Signer },
        { Approved,     Settle,          Settled,      Cashier },
        { Approved,     Extend,          Approved,     Approver },
        { Approved,     ChangeWorks,     Approved,     Issuer },
        { Approved,     Withdraw,        Withdrawn,    Applicant },
        { Approved,     CallOff,         CalledOff,    Applicant },
        { Settled,      SignAgreement,   Settled,      Signer },
        { Settled,      Start,           UnderWay,     Issuer },
        { Settled,      Extend,          Settled,      Approver },
        { Settled,      ChangeWorks,     Settled,      Issuer },
        { Settled,      Withdraw,        Withdrawn,    Applicant },
        { Settled,      CallOff,         CalledOff,    Applicant },
        { UnderWay,     Extend,          UnderWay,     Approver },
        { UnderWay,     ChangeWorks,     UnderWay,     Issuer },
        { UnderWay,     Stop,            Stopped,      Stopper },
        { UnderWay,     ReportDone,      ReportedDone, Applicant },
        { UnderWay,     GiveUp,          ReportedDone, Applicant },
        { Stopped,      Extend,          Stopped,      Approver },
        { Stopped,      ChangeWorks,     Stopped,      Issuer },
        { Stopped,      Resume,          UnderWay,     Stopper },
        { Stopped,      GiveUp,          ReportedDone, Applicant },
        { ReportedDone, FindDefects,     Rectifying,   Acceptor },
        { ReportedDone, Accept,          Accepted,     Acceptor },
        { Rectifying,   Extend,          Rectifying,   Approver },
        { Rectifying,   ChangeWorks,     Rectifying,   Issuer },
        { Rectifying,   ReportAgain,     ReportedDone, Applicant },
        { Accepted,     PassSecondLook,  Passed,       Acceptor },
        { Accepted,     FailSecondLook,  Rectifying,   Acceptor },
        { Passed,       Refund,          Refunded,     Cashier },
        { CalledOff,    Refund,          Refunded,     Cashier },
        { Refunded,     Archive,         Archived,     Receiver },
    };

    private static bool Applicant(FitOutProject project, Actor actor) => actor.May(Permissions.Apply) && project.IsAffairOf(actor);
    private static bool Signer(FitOutProject project, Actor actor) => actor.May(Permissions.Apply) && project.IsAffairOf(actor);
    private static bool Inspector(FitOutProject project, Actor actor) => actor.May(Permissions.Inspect);
    private static bool Receiver(FitOutProject project, Actor actor) => actor.May(Permissions.Receive);
    private static bool Reviewer(FitOutProject project, Actor actor) => actor.May(Permissions.Drawings);
    private static bool Approver(FitOutProject project, Actor actor) => actor.May(Permissions.Approve);
    private static bool AnyReviewer(FitOutProject project, Actor actor) => Receiver(project, actor) || Reviewer(project, actor) || Approver(project, actor);
    private static bool Cashier(FitOutProject project, Actor actor) => actor.May(Permissions.Cashier);
    private static bool Issuer(FitOutProject project, Actor actor) => actor.May(Permissions.Permit);
    private static bool Stopper(FitOutProject project, Actor actor) => actor.May(Permissions.Stop);
    private static bool Acceptor(FitOutProject project, Actor actor) => actor.May(Permissions.Accept);
}
