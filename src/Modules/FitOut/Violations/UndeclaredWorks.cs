using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Where a violation lies that is found in a home (未申报施工): in what is open for it, or in a file that staff begin because nobody declared the works.
/// It binds nobody; the household's application goes on with it.</summary>
public sealed class UndeclaredWorks(Db db, Actor actor, IHomes homes, Numbers numbers, TimeProvider clock)
{
    /// <summary>The fit-out that keeps the home, else what was found there before, else a draft.</summary>
    public async Task<FitOutProject?> Open(UnitId unit, CancellationToken ct)
    {
        ProjectState[] gone = [.. FitOutProject.LeavesHomeFree.Except([ProjectState.Draft, ProjectState.Undeclared])];
        var open = await db.Set<FitOutProject>().VisibleTo(actor).Where(p => p.Unit == unit && !gone.Contains(p.State)).ToListAsync(ct);
        return open.OrderBy(p => !p.KeepsHome).ThenBy(p => p.State is ProjectState.Draft).ThenByDescending(p => p.Number, StringComparer.Ordinal).FirstOrDefault();
    }

    public async Task<FitOutProject> FileOf(UnitCard unit, CancellationToken ct) => await Open(unit.Id, ct) ?? await Begin(unit, ct);

    private async Task<FitOutProject> Begin(UnitCard unit, CancellationToken ct)
    {
        var (now, holder) = (clock.GetUtcNow(), (await homes.Holders([unit.Id], ct)).GetValueOrDefault(unit.Id, []).FirstOrDefault(h => h.Right is HomeRight.Owner or HomeRight.Tenant));
        var project = new FitOutProject(unit.Site, await numbers.Next("ZX", ct), unit.Building, unit.Id, null, now);
        project.In(unit.Label);
        project.Of(holder?.Customer, holder?.Right is HomeRight.Tenant ? ApplicantKind.Tenant : ApplicantKind.Owner, holder?.Name ?? "", holder?.Phone);
        project.During(Shown.DayOf(now), Shown.DayOf(now));
        project.FindUndeclared(actor);
        db.Add(project);
        return project;
    }
}
