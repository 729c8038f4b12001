using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>How far the acceptance of one fit-out is: what was applied for, found and put right, and what comes next.</summary>
public sealed class AcceptanceWork(Work work, HoldBacks holdBacks, SettingReader settings, Revealing revealing) : Query<FitOutId, AcceptanceWork.View>(work, Permissions.See)
{
    public sealed record View(FitOutId Project, ProjectState State, string Applicant, string? Firm, string? ContractorName, IReadOnlyList<AcceptanceList.Row> Acceptances, IReadOnlyList<SiteDefectList.Row> Defects, IReadOnlyList<HoldBack> HoldBacks,
        DateOnly? SecondLookFrom, bool MayApply, bool MayLookAgain, bool MayCorrect, bool MayArchive, int Version);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var today = Shown.DayOf(Now);
        var shown = await revealing.ShowsWords(p, Actor, ct);
        var acceptances = await Db.Set<Acceptance>().Include(a => a.Marks).Where(a => a.Project == id).OrderBy(a => a.Round).ToListAsync(ct);
        var defects = await Db.Set<SiteDefect>().Where(d => d.Project == id).OrderBy(d => d.State == SiteDefectState.Passed).ThenBy(d => d.DueOn).ThenBy(d => d.Words).ToListAsync(ct);
        DateOnly? from = p.State is ProjectState.Accepted && p.AcceptedAt is { } at ? Shown.DayOf(at).AddDays(await settings.Get(SiteSettings.SecondLook, p.Site, ct: ct)) : null;
        var contractor = acceptances.LastOrDefault()?.ContractorName ?? p.Contractor ?? await Db.Set<Violations.Violation>().Where(v => v.Project == id && v.Contractor != null).OrderByDescending(v => v.Number).Select(v => v.Contractor).FirstOrDefaultAsync(ct);
        var holds = p.State is ProjectState.Accepted ? await holdBacks.Of(p, AcceptanceKind.SecondLook, ct) : p.IsOnSite ? await holdBacks.Of(p, AcceptanceKind.First, ct) : [];
        return new(id, p.State, p.NameFor(Actor), p.Contractor, contractor, acceptances.ConvertAll(a => AcceptanceList.Of(a, p.Number, today)), defects.ConvertAll(d => SiteDefectList.Of(d, today, shown)), holds, from,
            Actor.May(Permissions.Apply) && (p.State is ProjectState.UnderWay or ProjectState.Stopped || p.State is ProjectState.Rectifying && defects.All(d => d.State is not SiteDefectState.Open)), from <= today && Actor.May(Permissions.Accept) && acceptances.All(a => a.State is not AcceptanceState.Applied),
            Actor.May(Permissions.Apply), p.State is ProjectState.Refunded or ProjectState.Undeclared && Actor.May(Permissions.Receive), p.Version);
    }
}
