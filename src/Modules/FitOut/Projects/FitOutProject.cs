using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Reviews;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.FitOut.Projects.ProjectLifecycle;

namespace Steward.FitOut.Projects;

/// <summary>In whose right somebody fits out a unit: a tenant needs the owner's written consent (Decree 110, article 13).</summary>
public enum ApplicantKind
{
    [Tone("blue")] Owner,
    [Tone("purple")] Tenant,
}

/// <summary>One fit-out (装修) of one unit, from the application to the file closed for good. Its money, permits, inspections and
/// acceptances are things of their own that refer to it; the state stands here.</summary>
public sealed partial class FitOutProject(SiteId site, string number, BuildingId building, UnitId unit, AccountId? begunBy, DateTimeOffset begunAt) : Reviewed(begunBy)
{
    public FitOutId Id { get; private set; } = FitOutId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public BuildingId Building { get; private set; } = building;
    public UnitId Unit { get; private set; } = unit;
    /// <summary>Whose fit-out it is (装修人).</summary>
    public CustomerId? Customer { get; private set; }
    public ApplicantKind ApplicantKind { get; private set; }
    [Personal] public string Name { get; private set; } = "";
    [Personal] public string? Phone { get; private set; }
    public DateTimeOffset BegunAt { get; private set; } = begunAt;
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public AccountId? ApprovedBy { get; private set; }
    public DateTimeOffset? AgreementSignedAt { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? ReportedDoneAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    /// <summary>From when on the deposits are to be given back: it has passed for good, or was called off.</summary>
    public DateTimeOffset? PassedAt { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }
    /// <summary>The days asked for, inclusive; the last one moves when the term is extended.</summary>
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public ProjectState State { get; private set; } = Rules.Initial;

    /// <summary>Work goes on in the unit, or was stopped in the middle.</summary>
    public bool IsOnSite => GoesOnIn(State);
    public static bool GoesOnIn(ProjectState state) => state is ProjectState.UnderWay or ProjectState.Stopped or ProjectState.ReportedDone or ProjectState.Rectifying;
    /// <summary>Signed and paid: the permit can be issued.</summary>
    public bool IsToPermit => State is ProjectState.Settled && AgreementSignedAt is not null;
    /// <summary>Workers get badges: it is paid for and not finished.</summary>
    public bool TakesWorkers => IsOnSite || State is ProjectState.Settled;
    /// <summary>The papers of its contractor can be renewed: it is approved and not finished.</summary>
    public bool TakesPapers => Contractor is not null && (IsOnSite || State is ProjectState.Approved or ProjectState.Settled);
    /// <summary>It can be tested: work goes on, or it is accepted and in use.</summary>
    public bool IsTestable => IsOnSite || State is ProjectState.Accepted;
    /// <summary>Something may still have to be paid: it is neither called off nor over, nor is its money closed.</summary>
    public bool TakesMoney => !IsOver && State is not (ProjectState.CalledOff or ProjectState.Refunded);
    /// <summary>What is held is to be given back.</summary>
    public bool IsToRefund => State is ProjectState.Passed or ProjectState.CalledOff;
    /// <summary>Something held of it may go back: also when its money was closed and a transfer came back afterwards.</summary>
    public bool GivesBack => GivesBackIn(State);
    public static bool GivesBackIn(ProjectState state) => state is ProjectState.Passed or ProjectState.CalledOff or ProjectState.Refunded or ProjectState.Archived;
    /// <summary>In these no other fit-out of the home is kept waiting: what is only a draft, or was found undeclared, binds nobody, and what is accepted for good or called off waits for its money alone.</summary>
    public static readonly ProjectState[] LeavesHomeFree = [ProjectState.Draft, ProjectState.Undeclared, ProjectState.Passed, ProjectState.CalledOff, ProjectState.Refunded, ProjectState.Archived, ProjectState.Refused, ProjectState.Withdrawn];
    /// <summary>A home has one such at a time; the database holds it.</summary>
    public bool KeepsHome => !LeavesHomeFree.Contains(State);
    /// <summary>What was approved can still be changed: it is not reported done.</summary>
    public bool TakesChanges => TakesChangesIn(State);
    public static bool TakesChangesIn(ProjectState state) => state is ProjectState.Approved or ProjectState.Settled or ProjectState.UnderWay or ProjectState.Stopped or ProjectState.Rectifying;
    public bool IsOver => State is ProjectState.Archived or ProjectState.Refused or ProjectState.Withdrawn;

    public void Of(CustomerId? customer, ApplicantKind kind, string name, string? phone) => (Customer, ApplicantKind, Name, Phone) = (customer, kind, name, phone);
    public void During(DateOnly from, DateOnly to) => (From, To) = (from, to);
    public void Recall(ProjectAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    public void FindUndeclared(Actor actor) => Move(ProjectAction.FindUndeclared, actor);
    public void Submit(Actor actor, DateTimeOffset at) { Move(ProjectAction.Submit, actor); Write(actor); SubmittedAt ??= at; }
    public void Return(string what, Actor actor) => Move(ProjectAction.Return, actor, what);
    public void PassPapers(string? note, Actor actor) => Move(ProjectAction.PassPapers, actor, note);
    public void PassDrawings(string? note, Actor actor) => Move(ProjectAction.PassDrawings, actor, note);
    public void SendToAuthority(string? note, Actor actor) => Move(ProjectAction.SendToAuthority, actor, note);
    public override void FileAuthority(string? note, Actor actor) => Move(ProjectAction.FileAuthority, actor, note);
    public void Approve(string? note, Actor actor, DateTimeOffset at) { Move(ProjectAction.Approve, actor, note); (ApprovedAt, ApprovedBy) = (at, actor.Account); }
    public void Refuse(string reason, Actor actor) => Move(ProjectAction.Refuse, actor, reason);
    public void SignAgreement(Actor actor, DateTimeOffset at) { Move(ProjectAction.SignAgreement, actor); AgreementSignedAt = at; }
    public void Settle(string? note, Actor actor, DateTimeOffset at) { Move(ProjectAction.Settle, actor, note); SettledAt = at; }

    public void Start(string? note, Actor actor, DateTimeOffset at)
    {
        if (To < Shown.DayOf(at)) throw new Refused("The days asked for were over on {0}: the head has to extend them first.", Shown.Day(To));
        if (AgreementSignedAt is null) throw new Refused("The agreement has not been signed yet.");
        Move(ProjectAction.Start, actor, note);
        StartedAt = at;
    }

    public void Extend(DateOnly to, string reason, Actor actor)
    {
        if (to <= To) throw new Refused("It runs until {0} already.", Shown.Day(To));
        Move(ProjectAction.Extend, actor, reason);
        To = to;
    }

    public void Stop(string why, Actor actor) => Move(ProjectAction.Stop, actor, why);
    public void Resume(string? note, Actor actor) => Move(ProjectAction.Resume, actor, note);
    public void ReportDone(string? note, Actor actor, DateTimeOffset at) { Move(ProjectAction.ReportDone, actor, note); ReportedDoneAt = at; }
    /// <summary>Nothing more is done: what is there is accepted as it stands, so that the deposits can go back.</summary>
    public void GiveUp(string why, Actor actor, DateTimeOffset at) { Move(ProjectAction.GiveUp, actor, why); ReportedDoneAt = at; }
    public void FindDefects(string what, Actor actor) => Move(ProjectAction.FindDefects, actor, what);
    public void ReportAgain(string? note, Actor actor, DateTimeOffset at) { Move(ProjectAction.ReportAgain, actor, note); ReportedDoneAt = at; }
    public void Accept(string? note, Actor actor, DateTimeOffset at) { Move(ProjectAction.Accept, actor, note); AcceptedAt = at; }
    public void PassSecondLook(string? note, Actor actor, DateTimeOffset at) { Move(ProjectAction.PassSecondLook, actor, note); PassedAt = at; }
    public void FailSecondLook(string what, Actor actor) => Move(ProjectAction.FailSecondLook, actor, what);
    public void Refund(string? note, Actor actor) => Move(ProjectAction.Refund, actor, note);
    public void Archive(string? note, Actor actor, DateTimeOffset at) { Move(ProjectAction.Archive, actor, note); ArchivedAt = at; }

    /// <summary>Before work begins. What was paid goes back first, within the days promised for deposits.</summary>
    public void Withdraw(string? note, bool paid, Actor actor, DateTimeOffset at)
    {
        Move(paid ? ProjectAction.CallOff : ProjectAction.Withdraw, actor, note);
        if (paid) PassedAt = at;
    }

    private void Move(ProjectAction action, Actor actor, string? note = null) => State = Rules.After(action, this, actor, note);
}
