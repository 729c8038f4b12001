using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Overview;

/// <summary>The head's look at all fit-outs: how many stand at which stage, building by building, what has outrun its term, and what the parts of the module have to show.</summary>
public sealed class FitOutOverview(Work work, IEstate estate, IEnumerable<IShowInOverview> panels) : Query<FitOutOverview.Filter, FitOutOverview.View>(work, OverviewPermissions.See)
{
    public sealed record Filter;

    /// <param name="Overdue">Still under way after the last day of their term.</param>
    /// <param name="EndingSoon">Their term ends within a week.</param>
    public sealed record View(IReadOnlyList<Stage> Stages, int Open, int OnSite, int Overdue, int EndingSoon, IReadOnlyList<BuildingRow> Buildings, IReadOnlyList<OverviewPanel> Panels);
    public sealed record Stage(ProjectState State, int Count);
    public sealed record BuildingRow(BuildingId Id, string Name, string Site, int Open, int OnSite, int Stopped, int Overdue);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var (today, sites) = (Shown.DayOf(Now), Actor.Chosen is { } one ? [one] : Actor.Sites.ToArray());
        var soon = today.AddDays(7);
        var counted = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => sites.Contains(p.Site))
            .GroupBy(p => new { p.Building, p.State }).Select(g => new { g.Key.Building, g.Key.State, Count = g.Count(), Overdue = g.Count(p => p.To < today), Soon = g.Count(p => p.To >= today && p.To <= soon) }).ToListAsync(ct);
        var buildings = (await estate.BuildingsOf(sites, ct)).ToDictionary(b => b.Id);
        var names = await estate.SiteNames(sites, ct);
        var rows = counted.Where(c => IsOpen(c.State) && buildings.ContainsKey(c.Building)).GroupBy(c => buildings[c.Building])
            .Select(g => new BuildingRow(g.Key.Id, g.Key.Name, names.GetValueOrDefault(g.Key.Site) ?? "", g.Sum(c => c.Count), g.Where(c => FitOutProject.GoesOnIn(c.State)).Sum(c => c.Count), g.Where(c => c.State is ProjectState.Stopped).Sum(c => c.Count), g.Where(c => FitOutProject.GoesOnIn(c.State)).Sum(c => c.Overdue)));
        var shown = new List<OverviewPanel>();
        foreach (var panel in panels.OrderBy(p => p.Order)) if (await panel.Show(sites, ct) is { } made) shown.Add(made);
        return new([.. Enum.GetValues<ProjectState>().Select(s => new Stage(s, counted.Where(c => c.State == s).Sum(c => c.Count)))], counted.Where(c => IsOpen(c.State)).Sum(c => c.Count), counted.Where(c => FitOutProject.GoesOnIn(c.State)).Sum(c => c.Count),
            counted.Where(c => FitOutProject.GoesOnIn(c.State)).Sum(c => c.Overdue), counted.Where(c => FitOutProject.GoesOnIn(c.State)).Sum(c => c.Soon), [.. rows.OrderByDescending(r => r.Overdue).ThenByDescending(r => r.Stopped).ThenByDescending(r => r.Open).ThenBy(r => r.Name, StringComparer.Ordinal)], shown);
    }

    private static bool IsOpen(ProjectState state) => state is not (ProjectState.Archived or ProjectState.Refused or ProjectState.Withdrawn);
}
