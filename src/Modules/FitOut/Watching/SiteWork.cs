using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Violations;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>What was looked at, tested and found in one fit-out.</summary>
public sealed class SiteWork(Work work, SiteInspectionList inspections, Revealing revealing) : Query<FitOutId, SiteWork.View>(work, Permissions.See)
{
    public sealed record View(FitOutId Project, ProjectState State, int Version, PageOf<SiteInspectionList.Row> Inspections, IReadOnlyList<ViolationList.Row> Violations, IReadOnlyList<Ponding> PondingTests, IReadOnlyList<Pressure> PressureTests, bool MayInspect, bool MayResume, bool IsOpen, bool IsTestable);
    public sealed record Ponding(PondingTestId Id, string Place, PondingLayer Layer, PondingTestState State, DateTimeOffset StartedAt, DateTimeOffset HoldsUntil, int Depth, int Signed, bool IsLookLate);
    public sealed record Pressure(PressureTestId Id, string Place, decimal Mpa, int Minutes, decimal Drop, decimal NormMpa, int NormMinutes, decimal NormDrop, bool Passed, string? Remark, string ByName, DateTimeOffset At);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var shown = await revealing.ShowsWords(project, Actor, ct);
        var (today, now) = (Shown.DayOf(Now), Now);
        var violations = await Db.Set<Violation>().VisibleTo(Actor).Where(v => v.Project == id).OrderBy(v => v.ClosedOn != null).ThenByDescending(v => v.Number).ToListAsync(ct);
        var ponding = await Db.Set<PondingTest>().VisibleTo(Actor).Include(t => t.Readings).Include(t => t.Signatures).Where(t => t.Project == id).OrderByDescending(t => t.StartedAt).ToListAsync(ct);
        var pressure = await Db.Set<PressureTest>().Where(t => t.Project == id).OrderByDescending(t => t.At).ToListAsync(ct);
        return new(id, project.State, project.Version, await inspections.Run(new() { Project = id, Sort = "-day" }, ct), violations.ConvertAll(v => ViolationList.Of(v, today, now, shown)),
            ponding.ConvertAll(t => new Ponding(t.Id, t.Place, t.Layer, t.State, t.StartedAt, t.HoldsUntil, t.Depth, t.Signatures.Count, t.State is PondingTestState.Filled && t.LookBy < now)),
            pressure.ConvertAll(t => new Pressure(t.Id, t.Place, t.Mpa, t.Minutes, t.Drop, t.NormMpa, t.NormMinutes, t.NormDrop, t.Passed, t.Remark.Masked(shown), t.ByName, t.At)),
            Actor.May(Permissions.Inspect), project.State is ProjectState.Stopped && Actor.May(Permissions.Stop) && violations.All(v => !v.HoldsWork), !project.IsOver, project.IsTestable);
    }
}
