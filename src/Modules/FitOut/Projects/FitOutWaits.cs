using Microsoft.EntityFrameworkCore;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>How many fit-outs wait for what, for the head of their pages.</summary>
public sealed class FitOutWaits(Work work) : Query<FitOutWaits.Filter, FitOutWaits.View>(work, Permissions.See)
{
    public sealed record Filter;
    public sealed record View(IReadOnlyList<Waiting> Waits, int OnSite);
    public sealed record Waiting(ProjectWait What, int Count);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var mine = Db.Set<FitOutProject>().VisibleTo(Actor).InChosenSite(Actor);
        var waits = new List<Waiting>();
        foreach (var what in Enum.GetValues<ProjectWait>())
            if (await mine.Waiting(Db, what, today).CountAsync(ct) is > 0 and var count) waits.Add(new(what, count));
        var onSite = await mine.CountAsync(p => p.State == ProjectState.UnderWay || p.State == ProjectState.Stopped || p.State == ProjectState.ReportedDone || p.State == ProjectState.Rectifying, ct);
        return new(waits, onSite);
    }
}
