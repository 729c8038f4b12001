using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Violations;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>What residents see of the inspections, violations, tests and acceptances of their own fit-out.</summary>
public sealed class FollowSite(Work work, IEstate estate, Stories stories, SettingReader settings, Revealing revealing) : Query<FitOutId, FollowSite.View>(work, Permissions.Apply)
{
    public sealed record View(FitOutId Project, string Number, string House, string SiteName, string? SitePhone, ProjectState State, DateOnly To, string Name, string? Firm, IReadOnlyList<Seen> Inspections, IReadOnlyList<Found> Violations, IReadOnlyList<Test> Tests,
        IReadOnlyList<AcceptanceList.Row> Acceptances, IReadOnlyList<Defect> Defects, DateOnly? SecondLookFrom, bool MayApply, bool MayCorrect);
    public sealed record Seen(DateOnly Day, InspectionOutcome? Outcome, Stage? Stage, string? Words, IReadOnlyList<Fault> Faults, IReadOnlyList<AttachmentView> Photos);
    public sealed record Fault(string Name, string? Words);
    public sealed record Found(string Number, ViolationState State, ViolationKind Kind, string Facts, string Clause, DateOnly? DueOn, bool IsOverdue, bool HoldsWork, IReadOnlyList<AttachmentView> Photos);
    public sealed record Test(string Place, PondingLayer? Layer, PondingTestState? State, bool? Passed, DateTimeOffset At, DateTimeOffset? Until);
    public sealed record Defect(SiteDefectId Id, SiteDefectState State, AcceptanceItem Item, string Words, DateOnly DueOn, bool IsLate, IReadOnlyList<AttachmentView> Photos, int Version);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var (today, site) = (Shown.DayOf(Now), (await estate.Sites([p.Site], ct))[p.Site]);
        var shown = await revealing.ShowsWords(p, Actor, ct);
        var inspections = await Db.Set<SiteInspection>().Include(i => i.Marks).Where(i => i.Project == id && i.State == SiteInspectionState.Done).OrderByDescending(i => i.Day).Take(30).ToListAsync(ct);
        var violations = await Db.Set<Violation>().Where(v => v.Project == id && v.State != ViolationState.Dropped).OrderBy(v => v.ClosedOn != null).ThenByDescending(v => v.Number).ToListAsync(ct);
        var defects = await Db.Set<SiteDefect>().Where(d => d.Project == id).OrderBy(d => d.State == SiteDefectState.Passed).ThenBy(d => d.DueOn).ThenBy(d => d.Words).ToListAsync(ct);
        var acceptances = await Db.Set<Acceptance>().Include(a => a.Marks).Where(a => a.Project == id).OrderByDescending(a => a.Round).ToListAsync(ct);
        var ponding = await Db.Set<PondingTest>().Where(t => t.Project == id && t.State != PondingTestState.Dropped).ToListAsync(ct);
        var pressure = await Db.Set<PressureTest>().Where(t => t.Project == id).ToListAsync(ct);
        var photos = (await stories.FilesByThing([.. inspections.Select(i => i.Key), .. violations.Select(v => v.Key), .. defects.Select(d => d.Key)], ct)).Where(f => f.File.Kind is not AttachmentKind.Signature).ToLookup(f => f.Thing, f => f.File);
        Test[] tests = [.. ponding.Select(t => new Test(t.Place, t.Layer, t.State, null, t.StartedAt, t.HoldsUntil)), .. pressure.Select(t => new Test(t.Place, null, null, t.Passed, t.At, null))];
        return new(id, p.Number, (await estate.Units([p.Unit], ct))[p.Unit].Label, site.Name, site.Phone, p.State, p.To, p.IsAffairOf(Actor) ? p.NameFor(Actor) : "", p.IsAffairOf(Actor) ? p.Contractor : null,
            [.. inspections.Select(i => new Seen(i.Day, i.Outcome, i.Stage, i.Words.Masked(shown), [.. i.Marks.Where(m => m.Found is PointFound.NotInOrder).Select(m => new Fault(m.Name, m.Words.Masked(shown)))], [.. photos[i.Key]]))],
            [.. violations.Select(v => new Found(v.Number, v.State, v.Kind, v.Facts.Masked(shown), v.Clause, v.DueOn, v.IsOverdue(today), v.HoldsWork, [.. photos[v.Key]]))], [.. tests.OrderByDescending(t => t.At)], acceptances.ConvertAll(a => AcceptanceList.Of(a, p.Number, today)),
            [.. defects.Select(d => new Defect(d.Id, d.State, d.Item, d.Words.Masked(shown), d.DueOn, d.IsLate(today), [.. photos[d.Key]], d.Version))],
            p.State is ProjectState.Accepted && p.AcceptedAt is { } at ? Shown.DayOf(at).AddDays(await settings.Get(SiteSettings.SecondLook, p.Site, ct: ct)) : null,
            p.IsAffairOf(Actor) && (p.State is ProjectState.UnderWay or ProjectState.Stopped || p.State is ProjectState.Rectifying && defects.All(d => d.State is not SiteDefectState.Open)), p.IsAffairOf(Actor));
    }
}
