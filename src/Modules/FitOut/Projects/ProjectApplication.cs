using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.FitOut.Papers;
using Steward.FitOut.Works;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>What is applied for: works, who does them, papers, and how the reviews stand.</summary>
public sealed partial class FitOutProject : IOfSite, ISearchable
{
    public string? Contractor { get; private set; }
    public string? Licence { get; private set; }
    public DateOnly? LicenceUntil { get; private set; }
    [Personal] public string? Foreman { get; private set; }
    [Personal] public string? ForemanPhone { get; private set; }
    /// <summary>Found by house number without asking the estate.</summary>
    public string House { get; private set; } = "";
    public List<ProjectWork> Works { get; private set; } = [];
    public List<FitOutPaper> Papers { get; private set; } = [];
    public AccountId? SubmittedBy { get; private set; }
    /// <summary>The last day, counted in working days, on which the application is to be decided; null while nobody but the applicant is asked.</summary>
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

    public bool IsLate(DateOnly today) => State is ProjectState.InReview && ReviewDue < today;
    public bool MayChange => State is ProjectState.Draft or ProjectState.Undeclared or ProjectState.Returned;
    public bool AwaitsApproval => State is ProjectState.InReview or ProjectState.AtAuthority;
    public bool NeedsLicence => Works.Any(w => w.Clause is { } clause && Decree.Of(clause).Licensed);
    public bool NeedsAuthority => Works.Any(w => w.Clause is { } clause && Decree.Of(clause).By is not null);

    /// <summary>How long the contractor is insured, where that was asked for.</summary>
    public DateOnly? InsuredUntil => Papers.FirstOrDefault(p => p.Kind is PaperNeed.Insurance)?.ExpiresOn;

    /// <summary>Of the residents, whoever applied and whose fit-out it is; staff as their posts say.</summary>
    public bool IsAffairOf(Actor actor) => actor.Kind is not ActorKind.Resident || BegunBy == actor.Account ||
        (Customer is { } customer ? actor.Reach<CustomerId>().Contains(customer) : actor.Reach<UnitId>().Contains(Unit));

    /// <summary>Of the residents, whoever began it or in whose name it is; for staff every one is.</summary>
    public bool IsOwnOf(Actor actor) => actor.Kind is not ActorKind.Resident || BegunBy == actor.Account || Customer is { } customer && actor.Reach<CustomerId>().Contains(customer);

    /// <summary>The names of those it is about: in full for whoever's affair it is; of the staff, for whoever reads the names of customers.</summary>
    public string NameFor(Actor actor) => NameFor(actor, Name);
    public string? ForemanFor(Actor actor) => Foreman is null ? null : NameFor(actor, Foreman);
    internal string NameFor(Actor actor, string name) => actor.Kind is ActorKind.Resident && IsAffairOf(actor) ? name : Read(actor, name);
    /// <summary>Somebody's name as whoever asks may read it: in full with the archive's own leave to.</summary>
    internal static string Read(Actor actor, string name) => actor.Kind is not ActorKind.Resident && actor.May(ReadsNames) ? name : Shown.MaskedName(name);
    private const string ReadsNames = "estate.people";

    public void In(string house) => House = house;
    public void By(string? contractor, string? licence, DateOnly? licenceUntil, string? foreman, string? foremanPhone) =>
        (Contractor, Licence, LicenceUntil, Foreman, ForemanPhone) = (contractor, licence, licenceUntil, foreman, foremanPhone);

    public void RenewLicence(DateOnly until) => LicenceUntil = until;

    /// <summary>These works and no others; what is said of one that stays is kept. Says whether it is something else than before.</summary>
    public bool Apply(IReadOnlyList<WorkType> types, IReadOnlyDictionary<string, string> details)
    {
        var before = Works.Select(w => (w.Code, w.Details)).ToHashSet();
        Works.RemoveAll(w => types.All(t => t.Code != w.Code));
        foreach (var (type, i) in types.Select((t, i) => (t, i)))
        {
            var words = details.GetValueOrDefault(type.Code).OrNull();
            if (Works.FirstOrDefault(w => w.Code == type.Code) is { } known) known.Change(type, words);
            else Works.Add(new(type.Code, type.Name, type.Clause, type.NotHere, words, i));
        }
        return !before.SetEquals(Works.Select(w => (w.Code, w.Details)));
    }

    /// <summary>Only a tenant's application needs the owner's consent, and only while it can still be changed.</summary>
    public void RefuseConsent()
    {
        if (ApplicantKind is not ApplicantKind.Tenant) throw new Refused("The owner applied: no consent is needed.");
        if (!MayChange) throw new Refused("It is under review already: the consent can no longer be given here.");
    }

    /// <summary>Changed by whoever applies: what was looked at has to be looked at again.</summary>
    public void Edit(Actor actor) { Move(ProjectAction.Edit, actor); BegunBy ??= actor.Account; UnpassPapers(); UnpassDrawings(); }

    /// <summary>A paper comes in, or goes, while the application can be changed: its part is looked at again.</summary>
    public void TakePaper(PaperNeed kind, Actor actor)
    {
        Move(ProjectAction.Edit, actor);
        if (PapersNeeded.IsDrawing(kind)) UnpassDrawings(); else UnpassPapers();
    }

    /// <summary>An authority's approval may follow while the review runs or waits for it; nobody has looked at it yet, so the papers are checked again.</summary>
    public void TakeApproval(Actor actor)
    {
        if (!actor.May(Permissions.Apply) || !IsAffairOf(actor)) throw new Denied();
        if (!AwaitsApproval) throw new Refused("“{0}” is not possible while it is “{1}”.", ProjectAction.FileAuthority, State);
        UnpassPapers();
    }

    /// <summary>Handed in by whom, to be decided by when; faults of before are taken as seen to.</summary>
    public void Await(DateOnly due, Actor actor)
    {
        (SubmittedBy, ReviewDue, Answer) = (actor.Account, due, null);
        foreach (var work in Works) work.Clear();
    }

    public void RefuseForbidden()
    {
        if (Works.FirstOrDefault(w => w.IsForbidden) is not { } work) return;
        if (work.NotHere is { } why) throw new Refused("“{0}” is not allowed in this community: {1} It has to be taken out.", work.Name, why);
        throw new Refused("“{0}” is forbidden by Decree 110, {1}. It has to be taken out.", work.Name, new Words(Decree.Of(work.Clause!.Value).Number));
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

    public bool WasAppliedForBy(Actor actor) => actor.Account is { } account && (account == BegunBy || account == SubmittedBy);
    public bool WasReviewedBy(Actor actor) => actor.Account is { } account && (account == PapersPassedWith || account == DrawingsPassedWith);

    /// <summary>Both parts are passed, and somebody else decides than applied; than reviewed too, unless the site does without.</summary>
    public void RefuseUnready(Actor actor, bool otherThanReviewed)
    {
        if (WasAppliedForBy(actor)) throw new Refused("Whoever applied does not approve: somebody else has to decide.");
        if (otherThanReviewed && WasReviewedBy(actor)) throw new Refused("You checked the papers or the drawings of it yourself: somebody else has to approve.");
        if (PapersPassedAt is null) throw new Refused("The papers have not been found complete yet.");
        if (DrawingsPassedAt is null) throw new Refused("The drawings have not been found in order yet.");
    }

    public string Topic => $"fit-outs:{Site}";

    public static string SearchKind => "fo";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number, House, Name, Phone, Contractor, Foreman, ForemanPhone];
    IEnumerable<string?> ISearchable.SearchWords => [];

    private void UnpassPapers() => (PapersPassedAt, PapersPassedBy, PapersPassedWith) = (null, null, null);
    private void UnpassDrawings() => (DrawingsPassedAt, DrawingsPassedBy, DrawingsPassedWith) = (null, null, null);
}

public enum PassedPart { Papers, Drawings }
