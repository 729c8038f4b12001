using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Ledger;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>One change of a fit-out with its works, papers, reviews and story, and what can be done now.</summary>
public sealed class ShowWorkChange(Work work, IEstate estate, IHomes homes, PaperBook book, Crew crew, Authors authors, Revealing revealing, SettingReader settings, Stories stories) : Query<WorkChangeId, ShowWorkChange.View>(work, Permissions.See)
{
    /// <param name="To">The new last day; null where the term stays.</param>
    /// <param name="Firm">Who does the work with it.</param>
    /// <param name="Due">Still to be paid for it.</param>
    /// <param name="PermitWorks">As the permit on the door would read; null where none was issued yet.</param>
    public sealed record View(WorkChangeId Id, FitOutId Project, string ProjectNumber, ProjectState ProjectState, string Number, SiteId Site, string SiteName, string Home, string Name, ApplicantKind ApplicantKind, string Reason, string? BegunBy, DateTimeOffset BegunAt, DateTimeOffset? SubmittedAt,
        DateOnly From, DateOnly FormerTo, DateOnly? To, ChangeState State, string? FormerContractor, string? Contractor, string? Licence, DateOnly? LicenceUntil, string? Foreman, string? ForemanPhone, bool ReplacesFirm, IReadOnlyList<Job> Works, IReadOnlyList<string> Kept, IReadOnlyList<ShowFitOut.Paper> Papers,
        DateOnly? ReviewDue, bool IsLate, bool AsksPapers, bool AsksDrawings, ShowFitOut.Pass? PapersPassed, ShowFitOut.Pass? DrawingsPassed, string? Answer, string? ApprovedBy, DateTimeOffset? ApprovedAt, DateTimeOffset? AgreedAt, DateTimeOffset? InForceAt,
        bool NeedsSupplement, Money Due, string? PermitWorks, bool IsMine, bool IsRevealed, bool MayChange, bool AwaitsApproval, bool MayConsent, IReadOnlyList<ChangeAction> Open, Story Story, ChangeFields? Fields, int Version)
    {
        public bool HasForbidden => Works.Any(w => w.IsForbidden);
        public string? OwnersFault => Papers.FirstOrDefault(p => p.Kind is PaperNeed.OwnerConsent)?.Fault;
        public IEnumerable<ShowFitOut.Paper> Missing => Papers.Where(p => p.IsNeeded && !p.IsThere);

        [JsonIgnore] public IReadOnlyList<ReviewLine> Reviews =>
        [
            .. AsksPapers ? [new ReviewLine("Papers complete", PapersPassed?.By, PapersPassed?.At)] : Array.Empty<ReviewLine>(),
            .. AsksDrawings ? [new ReviewLine("Drawings in order", DrawingsPassed?.By, DrawingsPassed?.At)] : Array.Empty<ReviewLine>(),
            new("Approval", ApprovedBy, ApprovedAt),
            .. NeedsSupplement || AgreedAt is not null ? [new ReviewLine("Supplement signed", Name, AgreedAt)] : Array.Empty<ReviewLine>(),
            new("Put in force", "", InForceAt),
        ];
    }

    /// <param name="Former">Where and how it was approved before.</param>
    public sealed record Job(string Code, string Name, WorkChanged How, Clause? Clause, bool IsForbidden, string? NotHere, string? Details, string? Former, string? Fault);

    protected override async Task<View> Handle(WorkChangeId id, CancellationToken ct)
    {
        var c = await Db.Change(id, Actor, ct);
        var (p, today) = (c.Of, Shown.DayOf(Now));
        var lines = await book.Of(c, ct);
        var seen = (await Db.Set<FitOutPaper>().VisibleTo(Actor).Where(x => x.Change == id).Select(x => x.Id).ToListAsync(ct)).ConvertAll(x => x.Value);
        var files = (await stories.FilesByThing([.. seen], ct)).ToLookup(f => f.Thing, f => p.FileFor(Actor, f.File));
        var called = await authors.Of(lines.Select(l => l.Paper?.By), ct);
        var names = await crew.Names([c.BegunBy, c.ApprovedBy], ct);
        var (mine, other) = (p.IsAffairOf(Actor), await settings.Get(FitOutSettings.OtherApproves, c.Site, ct: ct));
        var shown = await revealing.ShowsWords(p, Actor, ct);
        var due = new Money((await Db.Set<Charge>().Where(x => x.FitOut == p.Id && x.Of == id.Value && x.PaidBy == null && x.DroppedAt == null).ToListAsync(ct)).Sum(x => x.Sum.Fen));
        var permitted = await Db.Set<Permits.WorkPermit>().AnyAsync(x => x.FitOut == p.Id, ct);
        var may = mine && Actor.May(Permissions.Apply);
        return new(id, p.Id, p.Number, p.State, c.Number, c.Site, (await estate.Sites([c.Site], ct))[c.Site].Name, p.House, p.NameFor(Actor), p.ApplicantKind, c.Reason.Masked(shown), Name(c.BegunBy), c.BegunAt, c.SubmittedAt,
            p.From, c.FormerTo, c.To, c.State, c.FormerContractor, c.Contractor, c.Licence, c.LicenceUntil, c.Foreman is null ? null : p.NameFor(Actor, c.Foreman), Number(c.ForemanPhone), c.ReplacesFirm,
            [.. c.Works.OrderBy(w => w.How).ThenBy(w => w.Order).Select(w => new Job(w.Code, w.Name, w.How, w.Clause, w.IsForbidden, w.NotHere, w.Details.Masked(shown), w.Former.Masked(shown), w.Fault.Masked(shown)))],
            [.. p.Works.Where(w => c.Works.All(x => x.Code != w.Code)).OrderBy(w => w.Order).Select(w => w.Name)], [.. lines.Select(l => ShowFitOut.Paper.Of(l, shown, called, files))],
            c.ReviewDue, c.IsLate(today), c.AsksPapers, c.AsksDrawings, c.PapersPassedAt is { } papers ? new(c.PapersPassedBy ?? "", papers) : null, c.DrawingsPassedAt is { } drawings ? new(c.DrawingsPassedBy ?? "", drawings) : null,
            c.Answer.Masked(shown), Name(c.ApprovedBy), c.ApprovedAt, c.AgreedAt, c.InForceAt, c.NeedsSupplement, mine ? due : Money.Zero, permitted && !c.IsOver ? string.Join("、", c.Result.Select(w => w.Name)) : null,
            mine, shown, c.MayChange && may, c.AwaitsApproval && may, c.MayChange && p.ApplicantKind is ApplicantKind.Tenant && !c.Papers.Any(x => x is { Kind: PaperNeed.OwnerConsent, Fault: null }) && await homes.OwnedBy(p.Unit, Actor, ct) is not null,
            [.. ChangeLifecycle.Rules.Open(c, Actor).Where(a => MayNow(c, a, other))], await stories.Of([c.Key], shown, ct), c.MayChange && may ? Fields(c, shown) : null, c.Version);

        string? Number(string? number) => number is null || shown ? number : Shown.Masked(number);
        string? Name(AccountId? account) => account is { } a ? names.GetValueOrDefault(a) : null;
    }

    /// <summary>To be changed; what is masked is left empty, and stays.</summary>
    private ChangeFields Fields(WorkChange c, bool shown) => new()
    {
        Version = c.Version, Reason = c.Reason.Masked(shown), To = c.To, Works = [.. c.Result.Select(w => w.Code)], Details = c.Result.Where(w => w.Details is not null).ToDictionary(w => w.Code, w => w.Details!.Masked(shown)),
        Contractor = c.Contractor, LicenceNumber = c.Licence, LicenceUntil = c.LicenceUntil, Foreman = c.Foreman is null ? null : c.Of.NameFor(Actor, c.Foreman), ForemanPhone = shown ? c.ForemanPhone : null,
    };

    /// <summary>What the table lets this person do, less what cannot succeed now.</summary>
    private bool MayNow(WorkChange c, ChangeAction action, bool otherApproves) => action switch
    {
        ChangeAction.PassPapers      => c.AsksPapers && c.PapersPassedAt is null,
        ChangeAction.PassDrawings    => c.AsksDrawings && c.DrawingsPassedAt is null,
        ChangeAction.Approve         => c.HasPassed && !c.WasAppliedForBy(Actor) && !(otherApproves && c.WasReviewedBy(Actor)),
        ChangeAction.SendToAuthority => c.NeedsAuthority,
        ChangeAction.SignSupplement  => c.NeedsSupplement,
        ChangeAction.PutInForce      => !c.NeedsSupplement && c.Of.TakesChanges,
        _                            => true,
    };
}
