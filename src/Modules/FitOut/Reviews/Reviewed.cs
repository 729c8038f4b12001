using System.ComponentModel.DataAnnotations.Schema;
using Steward.Contracts.Identity;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>What is applied for with papers, looked at in two parts beside each other, and then decided by somebody else: a fit-out, or a change of one.</summary>
public abstract class Reviewed(AccountId? begunBy) : Thing
{
    public AccountId? BegunBy { get; protected set; } = begunBy;
    /// <summary>Everybody who has written in it or handed it in: none of them approves it, nor does whoever began it.</summary>
    public List<Guid> Writers { get; private set; } = [];
    /// <summary>The last day, counted in working days, on which it is to be decided; null while nobody but the applicant is asked.</summary>
    public DateOnly? ReviewDue { get; private set; }
    /// <summary>The day for which it was told that it is late.</summary>
    public DateOnly? ToldLate { get; private set; }
    public DateTimeOffset? PapersPassedAt { get; private set; }
    public string? PapersPassedBy { get; private set; }
    public AccountId? PapersPassedWith { get; private set; }
    public DateTimeOffset? DrawingsPassedAt { get; private set; }
    public string? DrawingsPassedBy { get; private set; }
    public AccountId? DrawingsPassedWith { get; private set; }
    /// <summary>Why it was returned or refused, for the applicant to read.</summary>
    public string? Answer { get; private set; }

    /// <summary>The fit-out that it is, or that it changes.</summary>
    [NotMapped] public abstract FitOutProject Whole { get; }
    /// <summary>What follows the fit-out's own address on the pages about it.</summary>
    [NotMapped] public abstract string Place { get; }
    [NotMapped] public abstract IEnumerable<FitOutPaper> Papers { get; }
    [NotMapped] public virtual bool AsksPapers => true;
    [NotMapped] public virtual bool AsksDrawings => true;
    [NotMapped] public abstract bool MayChange { get; }
    /// <summary>An authority's approval may still come in.</summary>
    [NotMapped] public abstract bool AwaitsApproval { get; }
    [NotMapped] public abstract bool IsAtAuthority { get; }

    protected abstract FitOutPaper Add(PaperNeed kind, AccountId? by, string byName, DateTimeOffset at);
    protected abstract void Edited(Actor actor);
    protected abstract void ClearFaults();
    /// <summary>Notes what is wrong of one work; false where it is none of these.</summary>
    public abstract bool FindFault(string code, string words);
    public abstract void FileAuthority(string? note, Actor actor);

    /// <summary>The paper of that kind, a new one if there is none.</summary>
    public FitOutPaper Paper(PaperNeed kind, AccountId? by, string byName, DateTimeOffset at) => Papers.FirstOrDefault(p => p.Kind == kind) ?? Add(kind, by, byName, at);

    /// <summary>A paper comes in, or goes, while the application can be changed: its part is looked at again.</summary>
    public void TakePaper(PaperNeed kind, Actor actor)
    {
        Edited(actor);
        if (PapersNeeded.IsDrawing(kind)) UnpassDrawings(); else UnpassPapers();
    }

    /// <summary>An authority's approval may follow while the review runs or waits for it; nobody has looked at it yet, so the papers are checked again.</summary>
    public void TakeApproval(Actor actor)
    {
        if (!actor.May(Permissions.Apply) || !Whole.IsAffairOf(actor)) throw new Denied();
        if (!AwaitsApproval) throw new Refused("An authority's approval is handed in while it is under review.");
        UnpassPapers();
    }

    /// <summary>Only a tenant's application needs the owner's consent, and only while it can still be changed.</summary>
    public void RefuseConsent()
    {
        if (Whole.ApplicantKind is not ApplicantKind.Tenant) throw new Refused("The owner applied: no consent is needed.");
        if (!MayChange) throw new Refused("It is under review already: the consent can no longer be given here.");
    }

    /// <summary>To be decided by when; faults of before are taken as seen to.</summary>
    public void Await(DateOnly due)
    {
        (ReviewDue, Answer) = (due, null);
        ClearFaults();
    }

    public void Note(PassedPart part, Actor actor, DateTimeOffset at)
    {
        if (part is PassedPart.Papers) (PapersPassedAt, PapersPassedBy, PapersPassedWith) = (at, actor.Name, actor.Account);
        else (DrawingsPassedAt, DrawingsPassedBy, DrawingsPassedWith) = (at, actor.Name, actor.Account);
    }

    /// <summary>Sent back: the part in which something was found has to be passed again, the other keeps its pass.</summary>
    public void SendBack(string answer, bool papers, bool drawings)
    {
        (Answer, ReviewDue) = (answer, null);
        if (papers || !drawings) UnpassPapers();
        if (drawings) UnpassDrawings();
    }

    public void AnswerWith(string? answer) => (Answer, ReviewDue) = (answer, null);
    public void Told(DateOnly due) => ToldLate = due;

    [NotMapped] public bool HasPassed => (PapersPassedAt is not null || !AsksPapers) && (DrawingsPassedAt is not null || !AsksDrawings);
    public bool WasAppliedForBy(Actor actor) => actor.Account is { } account && (account == BegunBy || Writers.Contains(account.Value));

    protected void Write(Actor actor)
    {
        if (actor.Account is { } account && !Writers.Contains(account.Value)) Writers.Add(account.Value);
    }

    public bool WasReviewedBy(Actor actor) => actor.Account is { } account && (account == PapersPassedWith || account == DrawingsPassedWith);

    /// <summary>What is asked for is passed, and somebody else decides than applied; than reviewed too, unless the site does without.</summary>
    public void RefuseUnready(Actor actor, bool otherThanReviewed)
    {
        if (WasAppliedForBy(actor)) throw new Refused("Whoever applied does not approve: somebody else has to decide.");
        if (otherThanReviewed && WasReviewedBy(actor)) throw new Refused("You checked the papers or the drawings of it yourself: somebody else has to approve.");
        if (AsksPapers && PapersPassedAt is null) throw new Refused("The papers have not been found complete yet.");
        if (AsksDrawings && DrawingsPassedAt is null) throw new Refused("The drawings have not been found in order yet.");
    }

    protected void UnpassPapers() => (PapersPassedAt, PapersPassedBy, PapersPassedWith) = (null, null, null);
    protected void UnpassDrawings() => (DrawingsPassedAt, DrawingsPassedBy, DrawingsPassedWith) = (null, null, null);
}
