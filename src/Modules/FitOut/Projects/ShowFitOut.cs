using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Violations;
using Steward.FitOut.Works;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>One application with its works, papers, reviews and story, and what can be done now.</summary>
public sealed class ShowFitOut(Work work, IEstate estate, IHomes homes, PaperBook book, Crew crew, Authors authors, Revealing revealing, SettingReader settings, Stories stories) : Query<FitOutId, ShowFitOut.View>(work, Permissions.See)
{
    /// <param name="Phone">In full for whoever applied, and for whoever gave a reason a moment ago.</param>
    /// <param name="IsTooShort">It was asked for later before its beginning than the community wishes.</param>
    /// <param name="HasViolations">Also before work may begin: of works that nobody had declared.</param>
    /// <param name="IsMine">A resident who has a say in it, or the staff.</param>
    public sealed record View(FitOutId Id, string Number, SiteId Site, string SiteName, string? SitePhone, UnitId Unit, string Home, CustomerId? Customer, ApplicantKind ApplicantKind, string Name, string? Phone, bool IsRevealed, bool MayReveal, string? BegunBy, DateTimeOffset BegunAt, DateTimeOffset? SubmittedAt,
        DateOnly From, DateOnly To, bool IsTooShort, ProjectState State, string? Contractor, string? Licence, DateOnly? LicenceUntil, string? Foreman, string? ForemanPhone, IReadOnlyList<Job> Works, IReadOnlyList<Paper> Papers,
        DateOnly? ReviewDue, bool IsLate, Pass? PapersPassed, Pass? DrawingsPassed, string? Answer, string? ApprovedBy, DateTimeOffset? ApprovedAt, DateTimeOffset? SignedAt, DateTimeOffset? StartedAt, bool HasViolations, bool IsMine, bool MayChange, bool AwaitsApproval, bool MayConsent, IReadOnlyList<ProjectAction> Open, Story Story, int Version)
    {
        public bool HasForbidden => Works.Any(w => w.IsForbidden);
        /// <summary>Why the owner is asked once more.</summary>
        public string? OwnersFault => Papers.FirstOrDefault(p => p.Kind is PaperNeed.OwnerConsent)?.Fault;
        public IEnumerable<Paper> Missing => Papers.Where(p => p.IsNeeded && !p.IsThere);

        [JsonIgnore] public IReadOnlyList<ReviewLine> Reviews =>
            [new("Papers complete", PapersPassed?.By, PapersPassed?.At), new("Drawings in order", DrawingsPassed?.By, DrawingsPassed?.At), new("Approval", ApprovedBy, ApprovedAt), new("Agreement signed", Name, SignedAt)];

        /// <summary>To be changed; what is masked is left empty, and stays.</summary>
        public ApplicationFields Fields() => new()
        {
            Version = Version, Name = Name, Phone = IsRevealed ? Phone : null, From = From, To = To, Works = [.. Works.Select(w => w.Code)], Details = Works.Where(w => w.Details is not null).ToDictionary(w => w.Code, w => w.Details!),
            Contractor = Contractor, LicenceNumber = Licence, LicenceUntil = LicenceUntil, Foreman = Foreman, ForemanPhone = IsRevealed ? ForemanPhone : null,
        };
    }

    public sealed record Job(string Code, string Name, Clause? Clause, bool IsForbidden, string? NotHere, string? Details, string? Fault);

    /// <param name="Why">The article that asks for it, or whose rule it is; English, translated where shown.</param>
    public sealed record Paper(PaperNeed Kind, string Why, bool MayFollow, bool IsNeeded, bool IsDrawing, FitOutPaperId? Id, bool IsThere, bool OriginalOnFile, DateOnly? ExpiresOn, bool IsExpired, string? Fault, string? ByName, DateTimeOffset? At, IReadOnlyList<AttachmentView> Files)
    {
        internal static Paper Of(PaperBook.Line l, bool revealed, Authors.Called called, ILookup<Guid, AttachmentView> files) =>
            new(l.Need.Kind, l.Need.Why, l.Need.MayFollow, l.IsNeeded, l.Need.IsDrawing, l.Paper?.Id, l.IsThere, l.Paper?.OriginalOnFile ?? false, l.Paper?.ExpiresOn, l.IsExpired, l.Paper?.Fault.Masked(revealed), l.Paper is { } by ? called(by.By, by.ByName) : null, l.Paper?.At, l.Paper is { } paper ? [.. files[paper.Key]] : []);
    }

    public sealed record Pass(string By, DateTimeOffset At);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.FitOut(id, Actor, ct);
        var today = Shown.DayOf(Now);
        var (site, lines) = ((await estate.Sites([p.Site], ct))[p.Site], await book.Of(p, ct));
        var seen = new HashSet<Guid>(await Visible(p, ct));
        var files = (await stories.FilesByThing([.. seen], ct)).ToLookup(f => f.Thing, f => p.FileFor(Actor, f.File));
        var called = await authors.Of(lines.Select(l => l.Paper?.By), ct);
        var names = await crew.Names([p.BegunBy, p.ApprovedBy], ct);
        var ahead = await settings.Get(FitOutSettings.AheadDays, p.Site, ct: ct);
        var other = await settings.Get(FitOutSettings.OtherApproves, p.Site, ct: ct);
        var mine = p.IsAffairOf(Actor);
        var revealed = await revealing.ShowsWords(p, Actor, ct);
        string? Number(string? number) => number is null || revealed ? number : Shown.Masked(number);
        return new(id, p.Number, p.Site, site.Name, site.Phone, p.Unit, p.House, p.Customer, p.ApplicantKind, p.NameFor(Actor), Number(p.Phone), revealed, !revealed && Actor.May(Permissions.Contact),
            Name(p.BegunBy), p.BegunAt, p.SubmittedAt, p.From, p.To, p.From.DayNumber - Shown.DayOf(p.SubmittedAt ?? Now).DayNumber < ahead && p.ApprovedAt is null, p.State, p.Contractor, p.Licence, p.LicenceUntil, p.ForemanFor(Actor), Number(p.ForemanPhone),
            [.. p.Works.OrderBy(w => w.Order).Select(w => new Job(w.Code, w.Name, w.Clause, w.IsForbidden, w.NotHere, w.Details.Masked(revealed), w.Fault.Masked(revealed)))],
            [.. lines.Select(l => Paper.Of(l, revealed, called, files))],
            p.ReviewDue, p.IsLate(today), p.PapersPassedAt is { } papers ? new(p.PapersPassedBy ?? "", papers) : null, p.DrawingsPassedAt is { } drawings ? new(p.DrawingsPassedBy ?? "", drawings) : null, p.Answer.Masked(revealed), Name(p.ApprovedBy), p.ApprovedAt, p.AgreementSignedAt, p.StartedAt, await Db.Set<Violation>().AnyAsync(v => v.Project == id, ct),
            mine, p.MayChange && mine && Actor.May(Permissions.Apply), p.AwaitsApproval && mine && Actor.May(Permissions.Apply),
            p is { MayChange: true, ApplicantKind: ApplicantKind.Tenant } && !p.Papers.Any(x => x is { Kind: PaperNeed.OwnerConsent, Fault: null }) && await homes.OwnedBy(p.Unit, Actor, ct) is not null, [.. ProjectLifecycle.Rules.Open(p, Actor).Where(a => MayNow(p, a, other))], await stories.Of([p.Key], revealed, ct), p.Version);

        string? Name(Contracts.Identity.AccountId? account) => account is { } a ? names.GetValueOrDefault(a) : null;
    }

    /// <summary>What the table lets this person do, less what cannot succeed now; whether a withdrawal calls off follows from what was paid.</summary>
    private bool MayNow(FitOutProject p, ProjectAction action, bool otherApproves) => action switch
    {
        ProjectAction.PassPapers      => p.PapersPassedAt is null,
        ProjectAction.PassDrawings    => p.DrawingsPassedAt is null,
        ProjectAction.Approve         => p.PapersPassedAt is not null && p.DrawingsPassedAt is not null && !p.WasAppliedForBy(Actor) && !(otherApproves && p.WasReviewedBy(Actor)),
        ProjectAction.SendToAuthority => p.NeedsAuthority,
        ProjectAction.SignAgreement   => p.AgreementSignedAt is null,
        ProjectAction.CallOff or ProjectAction.FindUndeclared or ProjectAction.ChangeWorks => false,
        _                             => true,
    };

    private async Task<Guid[]> Visible(FitOutProject p, CancellationToken ct)
    {
        var ids = await Db.Set<FitOutPaper>().VisibleTo(Actor).Where(x => x.Project == p.Id).Select(x => x.Id).ToListAsync(ct);
        return [.. ids.Select(i => i.Value)];
    }
}

/// <summary>One part of a review or decision: who passed it and when, if somebody has.</summary>
/// <param name="Title">English, translated where shown.</param>
public sealed record ReviewLine(string Title, string? By, DateTimeOffset? At);
