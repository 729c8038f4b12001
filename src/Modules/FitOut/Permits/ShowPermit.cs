using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Hours;
using Steward.FitOut.Ledger;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>What can be done with the permit and the badges of a fit-out.</summary>
public enum PermitAct { Issue, Extend, RenewPapers, Reprint, AddBadge }

/// <summary>The permit of a fit-out with all its editions, and the badges of its workers.</summary>
public sealed class ShowPermit(Work work, IEstate estate, HoursBook hours, BadgeRows badges, Revealing revealing) : Query<FitOutId, ShowPermit.View>(work, Permissions.See)
{
    public sealed record View(FitOutId Id, SiteId Site, string SiteName, string? SitePhone, string House, ProjectState State, DateOnly From, DateOnly To, bool IsSigned, Money Due, Edition? Permit, IReadOnlyList<Edition> Editions,
        string Workday, string Weekend, string Holiday, IReadOnlyList<BadgeList.Row> Badges, PermitStanding? Standing, IReadOnlyList<PermitAct> Open, string AppliedFor, string? Firm, DateOnly? LicenceUntil, DateOnly? InsuranceUntil, bool HasOwnHours);
    public sealed record Edition(WorkPermitId Id, string Number, int No, string Address, DateOnly From, DateOnly Until, string Works, string? Contractor, EditionReason Reason, string? Words, string ByName, DateTimeOffset At);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var shown = await revealing.ShowsWords(p, Actor, ct);
        var editions = (await Db.Set<WorkPermit>().Where(x => x.FitOut == id).OrderByDescending(x => x.Edition).ToListAsync(ct))
            .ConvertAll(x => new Edition(x.Id, x.Number, x.Edition, x.Address, x.From, x.Until, x.Works.Masked(shown), x.Contractor, x.Reason, x.Words.Masked(shown), x.ByName, x.At));
        var site = (await estate.Sites([p.Site], ct))[p.Site];
        var allowed = await hours.Of(p.Site, Shown.DayOf(Now), ct);
        var due = (await Db.Set<Charge>().Where(c => c.FitOut == id && c.PaidBy == null && c.DroppedAt == null).ToListAsync(ct)).Sum(c => c.Sum.Fen);
        var workers = await Db.Set<Badge>().VisibleTo(Actor).Where(b => b.FitOut == id).OrderBy(b => b.Number).ToListAsync(ct);
        var works = await Db.Set<ProjectWork>().Where(w => w.Project == id).OrderBy(w => w.Order).Select(w => w.Name).ToListAsync(ct);
        var insured = await Db.Set<FitOutPaper>().Where(x => x.Project == id && x.Change == null && x.Kind == PaperNeed.Insurance).Select(x => x.ExpiresOn).SingleOrDefaultAsync(ct);
        return new(id, p.Site, site.Name, site.Phone, (await estate.Units([p.Unit], ct))[p.Unit].Label, p.State, p.From, p.To, p.AgreementSignedAt is not null, new(due), editions.FirstOrDefault(), editions,
            Window.Write(allowed.Workday), Window.Write(allowed.Weekend), Window.Write(allowed.Holiday), await badges.Of(workers, ct), editions.Count > 0 ? PermitFace.StandingOf(p, await Db.Set<Violation>().HoldWorkIn(id).AnyAsync(ct), editions[0].From, editions[0].Until, Shown.DayOf(Now)) : null, [.. Open(p, editions.Count > 0)], string.Join("、", works), p.Contractor, p.LicenceUntil, insured, await hours.IsAdopted(p.Site, Shown.DayOf(Now), ct));
    }

    private IEnumerable<PermitAct> Open(FitOutProject p, bool isIssued)
    {
        if (Actor.Kind is ActorKind.Resident) yield break;
        if (p.State is ProjectState.Settled && Actor.May(Permissions.Permit)) yield return PermitAct.Issue;
        if (ProjectLifecycle.Rules.Open(p, Actor).Contains(ProjectAction.Extend)) yield return PermitAct.Extend;
        if (p.TakesPapers && Actor.May(Permissions.Permit)) yield return PermitAct.RenewPapers;
        if (isIssued && p.IsOnSite && Actor.May(Permissions.Permit)) yield return PermitAct.Reprint;
        if (p.TakesWorkers && Actor.May(Permissions.Badges)) yield return PermitAct.AddBadge;
    }
}
