using System.ComponentModel.DataAnnotations.Schema;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.FitOut.Changes;
using Steward.FitOut.Papers;
using Steward.FitOut.Works;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality;
using Steward.Platform.Files;
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
    /// <summary>Its own papers and those of its changes.</summary>
    public List<FitOutPaper> Filed { get; private set; } = [];
    public List<WorkChange> Changes { get; private set; } = [];
    [NotMapped] public override IEnumerable<FitOutPaper> Papers => Filed.Where(p => p.Change is null);
    [NotMapped] public override FitOutProject Whole => this;
    [NotMapped] public override string Place => "";

    public bool IsLate(DateOnly today) => State is ProjectState.InReview && ReviewDue < today;
    [NotMapped] public override bool MayChange => State is ProjectState.Draft or ProjectState.Undeclared or ProjectState.Returned;
    [NotMapped] public override bool AwaitsApproval => State is ProjectState.InReview or ProjectState.AtAuthority;
    [NotMapped] public override bool IsAtAuthority => State is ProjectState.AtAuthority;
    public bool NeedsLicence => Works.NeedLicence();
    public bool NeedsAuthority => Works.NeedAuthority();

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
    /// <summary>A signature with the name beneath it as whoever looks may read it; any other file as it is.</summary>
    internal AttachmentView FileFor(Actor actor, AttachmentView file) => file is { Kind: AttachmentKind.Signature, Caption: { } signer } ? file with { Caption = NameFor(actor, signer) } : file;
    /// <summary>Somebody's name as whoever asks may read it: in full with the archive's own leave to.</summary>
    internal static string Read(Actor actor, string name) => actor.NameFor(name);

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

    /// <summary>Changed by whoever applies: what was looked at has to be looked at again.</summary>
    public void Edit(Actor actor) { Move(ProjectAction.Edit, actor); BegunBy ??= actor.Account; Write(actor); UnpassPapers(); UnpassDrawings(); }

    protected override void Edited(Actor actor) => Move(ProjectAction.Edit, actor);
    protected override void ClearFaults() => Works.ForEach(w => w.Clear());

    protected override FitOutPaper Add(PaperNeed kind, AccountId? by, string byName, DateTimeOffset at)
    {
        var paper = new FitOutPaper(Id, kind, by, byName, at);
        Filed.Add(paper);
        return paper;
    }

    public override bool FindFault(string code, string words)
    {
        var work = Works.Find(w => w.Code == code);
        work?.Find(words);
        return work is not null;
    }

    public void RefuseForbidden() => Works.RefuseForbidden();

    /// <summary>What was applied for anew, reviewed and approved is the fit-out from now on.</summary>
    public void ChangeWorks(WorkChange change, Actor actor)
    {
        Move(ProjectAction.ChangeWorks, actor, change.Number);
        foreach (var work in change.Works.OrderBy(w => w.Order))
        {
            var known = Works.Find(w => w.Code == work.Code);
            if (work.How is WorkChanged.Dropped) Works.RemoveAll(w => w.Code == work.Code);
            else if (known is not null) known.Become(work);
            else Works.Add(new(work.Code, work.Name, work.Clause, work.NotHere, work.Details, Works.Select(w => w.Order).DefaultIfEmpty().Max() + 1));
        }
        if (change.To > To) To = change.To.Value;
        if (change.Contractor is not null) By(change.Contractor, change.Licence, change.LicenceUntil, change.Foreman, change.ForemanPhone);
        else if (change.LicenceUntil is { } until) RenewLicence(until);
    }

    public string Topic => $"fit-outs:{Site}";

    public static string SearchKind => "fo";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number, House, Name, Phone, Contractor, Foreman, ForemanPhone];
    IEnumerable<string?> ISearchable.SearchWords => [];
}

public enum PassedPart { Papers, Drawings }
