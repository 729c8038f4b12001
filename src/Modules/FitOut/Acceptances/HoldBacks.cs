using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Changes;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Violations;
using Steward.FitOut.Works;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>All that still stands in the way of passing, from everybody who knows of something.</summary>
public sealed class HoldBacks(IEnumerable<IHoldBack> knowing)
{
    public async Task<IReadOnlyList<HoldBack>> Of(FitOutProject project, AcceptanceKind at, CancellationToken ct)
    {
        var all = new List<HoldBack>();
        foreach (var one in knowing) all.AddRange(await one.Of(project, at, ct));
        return all;
    }

    public async Task Refuse(FitOutProject project, AcceptanceKind at, CancellationToken ct)
    {
        if ((await Of(project, at, ct)).FirstOrDefault() is { } first) throw new Refused(first.Sentence, first.Arguments);
    }
}

/// <summary>Open violations, wet rooms whose water has not stood, and pipes that did not hold the pressure: at every look, because later nobody takes the floor up again.</summary>
internal sealed class SiteHoldsBack(Db db) : IHoldBack
{
    public async Task<IReadOnlyList<HoldBack>> Of(FitOutProject project, AcceptanceKind at, CancellationToken ct)
    {
        var found = new List<HoldBack>();
        var violations = await (at is AcceptanceKind.SecondLook ? db.Set<Violation>().Where(v => v.Project == project.Id && v.ClosedOn == null) : db.Set<Violation>().HoldWorkIn(project.Id)).AsNoTracking().OrderBy(v => v.Number).ToListAsync(ct);
        found.AddRange(violations.Select(v => new HoldBack("Violation {0} is not closed yet.", [v.Number], $"/violations/{v.Id}")));
        var tests = await db.Set<PondingTest>().AsNoTracking().Where(t => t.Project == project.Id && t.State != PondingTestState.Dropped).OrderBy(t => t.StartedAt).ToListAsync(ct);
        found.AddRange(tests.GroupBy(t => (t.Place, t.Layer)).Select(g => g.Last()).Where(t => t.State is not PondingTestState.Passed).Select(t => new HoldBack("The ponding test of {0} ({1}) of {2} has not passed.", [t.Place, t.Layer, Shown.Day(Shown.DayOf(t.StartedAt))], $"/ponding/{t.Id}")));
        // Of works given up in the middle, what was planned may never have been begun.
        var givenUp = await db.Set<Moved>().AnyAsync(m => m.Thing == project.Key && m.Action == nameof(ProjectAction.GiveUp), ct);
        var wet = await db.Set<Acceptance>().AnyAsync(a => a.Project == project.Id && a.WetRooms, ct) || !givenUp && await db.Set<ProjectWork>().AnyAsync(w => w.Project == project.Id && w.Clause == Clause.Waterproofing, ct);
        // A layer that was begun keeps its test although the work was left out later.
        wet |= tests.Count > 0 && await db.Set<ChangedWork>().AnyAsync(w => w.How == WorkChanged.Dropped && w.Clause == Clause.Waterproofing && db.Set<WorkChange>().Any(c => c.Id == w.Change && c.Project == project.Id && c.State == ChangeState.InForce), ct);
        if (wet && !tests.Any(t => t.Layer is PondingLayer.After && t.State is PondingTestState.Passed)) found.Add(new("A ponding test after the waterproof layer is needed.", [], $"/fit-outs/{project.Id}/inspections"));
        var pressed = await db.Set<PressureTest>().AsNoTracking().Where(t => t.Project == project.Id).OrderBy(t => t.At).ToListAsync(ct);
        found.AddRange(pressed.GroupBy(t => t.Place).Select(g => g.Last()).Where(t => !t.Passed).Select(t => new HoldBack("The pipes of {0} did not hold the pressure: they are to be tested again.", [t.Place], $"/fit-outs/{project.Id}/pressure?Place={Uri.EscapeDataString(t.Place)}")));
        return found;
    }
}
