using System.ComponentModel.DataAnnotations.Schema;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.BlackList;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.FitOut.Changes.ChangeLifecycle;

namespace Steward.FitOut.Changes;

/// <summary>A change of what was approved (装修变更申报): works, a longer term, another contractor. It is applied for and reviewed anew, and permits nothing until it is in force;
/// the fit-out keeps its own state meanwhile.</summary>
public sealed partial class WorkChange(SiteId site, FitOutId project, string number, AccountId? begunBy, DateTimeOffset begunAt) : Reviewed(begunBy), IOfSite
{
    public WorkChangeId Id { get; private set; } = WorkChangeId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId Project { get; private set; } = project;
    public FitOutProject Of { get; init; } = null!;
    public string Number { get; private set; } = number;
    public DateTimeOffset BegunAt { get; private set; } = begunAt;
    public string Reason { get; private set; } = "";
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public AccountId? ApprovedBy { get; private set; }
    public DateTimeOffset? AgreedAt { get; private set; }
    public DateTimeOffset? InForceAt { get; private set; }
    /// <summary>The last day asked for, where it is another than was approved.</summary>
    public DateOnly? To { get; private set; }
    /// <summary>What held before it.</summary>
    public DateOnly FormerTo { get; private set; }
    public string? FormerContractor { get; private set; }
    /// <summary>Who does the work from now on; null where that stays.</summary>
    public string? Contractor { get; private set; }
    public string? Licence { get; private set; }
    /// <summary>Of the new contractor; without one, of the one that stays, renewed.</summary>
    public DateOnly? LicenceUntil { get; private set; }
    [Personal] public string? Foreman { get; private set; }
    [Personal] public string? ForemanPhone { get; private set; }
    public List<ChangedWork> Works { get; private set; } = [];
    public List<FitOutPaper> Filed { get; private set; } = [];
    public ChangeState State { get; private set; } = Rules.Initial;

    [NotMapped] public override FitOutProject Whole => Of;
    [NotMapped] public override string Place => $"/changes/{Id}";
    [NotMapped] public override IEnumerable<FitOutPaper> Papers => Filed;
    /// <summary>A longer term alone is for the head to decide.</summary>
    [NotMapped] public override bool AsksPapers => Works.Count > 0 || Contractor is not null;
    [NotMapped] public override bool AsksDrawings => Works.Count > 0;
    [NotMapped] public override bool MayChange => State is ChangeState.Draft or ChangeState.Returned;
    [NotMapped] public override bool AwaitsApproval => State is ChangeState.InReview or ChangeState.AtAuthority;
    [NotMapped] public override bool IsAtAuthority => State is ChangeState.AtAuthority;

    public bool IsOver => State is ChangeState.InForce or ChangeState.Refused or ChangeState.Withdrawn;
    public bool IsLate(DateOnly today) => State is ChangeState.InReview && ReviewDue < today;
    /// <summary>The agreement is signed already: what changes is agreed by a supplement.</summary>
    public bool NeedsSupplement => State is ChangeState.Approved && Of.AgreementSignedAt is not null;
    /// <summary>It is the applicant's turn.</summary>
    public bool IsAsked => State is ChangeState.Draft or ChangeState.Returned or ChangeState.AtAuthority || NeedsSupplement;

    public void Edit(Actor actor) { Move(ChangeAction.Edit, actor); Write(actor); UnpassPapers(); UnpassDrawings(); }
    public void Recall(ChangeAction action, string? note = null) => Remember(action.ToString(), null, null, note);
    public void Submit(Actor actor, DateTimeOffset at) { Move(ChangeAction.Submit, actor); Write(actor); SubmittedAt ??= at; }
    public void PassPapers(string? note, Actor actor) => Move(ChangeAction.PassPapers, actor, note);
    public void PassDrawings(string? note, Actor actor) => Move(ChangeAction.PassDrawings, actor, note);
    public void Return(string what, Actor actor) => Move(ChangeAction.Return, actor, what);
    public void SendToAuthority(string? note, Actor actor) => Move(ChangeAction.SendToAuthority, actor, note);
    public override void FileAuthority(string? note, Actor actor) => Move(ChangeAction.FileAuthority, actor, note);
    public void Approve(string? note, Actor actor, DateTimeOffset at) { Move(ChangeAction.Approve, actor, note); (ApprovedAt, ApprovedBy) = (at, actor.Account); }
    public void Refuse(string reason, Actor actor) => Move(ChangeAction.Refuse, actor, reason);
    public void Withdraw(string? note, Actor actor) => Move(ChangeAction.Withdraw, actor, note);
    public void Sign(Actor actor, DateTimeOffset at) { Move(ChangeAction.SignSupplement, actor); AgreedAt = at; }

    /// <summary>From now on the fit-out is what was applied for with it.</summary>
    public void PutInForce(Actor actor, DateTimeOffset at)
    {
        if (NeedsSupplement) throw new Refused("The supplement to the agreement has to be signed first.");
        (FormerTo, FormerContractor) = (Of.To, Of.Contractor);
        Move(ChangeAction.PutInForce, actor);
        InForceAt = at;
        Of.ChangeWorks(this, actor);
    }

    protected override void Edited(Actor actor) => Move(ChangeAction.Edit, actor);
    protected override void ClearFaults() => Works.ForEach(w => w.Clear());

    protected override FitOutPaper Add(PaperNeed kind, AccountId? by, string byName, DateTimeOffset at)
    {
        var paper = new FitOutPaper(Project, kind, by, byName, at) { Change = Id };
        Filed.Add(paper);
        return paper;
    }

    public override bool FindFault(string code, string words)
    {
        var work = Works.Find(w => w.Code == code);
        work?.Find(words);
        return work is not null;
    }

    private void Move(ChangeAction action, Actor actor, string? note = null) => State = Rules.After(action, this, actor, note);
}
