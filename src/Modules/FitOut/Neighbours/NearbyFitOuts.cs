using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Neighbours;

/// <summary>What a resident's neighbours above, below and beside have been allowed to do, and until when; without a word about persons.</summary>
public sealed class NearbyFitOuts(Work work, IEstate estate, IHomes homes) : Query<NearbyFitOuts.Filter, IReadOnlyList<NearbyFitOuts.Row>>(work, Permissions.See)
{
    public sealed record Filter;
    public sealed record Row(string House, NeighbourSide Side, DateOnly From, DateOnly To, ProjectState State, string? SitePhone);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.Resident) return [];
        var mine = Actor.Reach<UnitId>();
        var around = (await homes.Neighbours(mine, ct)).Values.SelectMany(n => n).Where(n => !mine.Contains(n.Unit)).DistinctBy(n => n.Unit).ToDictionary(n => n.Unit);
        var ids = around.Keys.ToArray();
        ProjectState[] told = [ProjectState.Approved, ProjectState.Settled, ProjectState.UnderWay, ProjectState.Stopped, ProjectState.ReportedDone, ProjectState.Rectifying];
        // A neighbour sees that there is one, not the fit-out itself: hence not what is visible, but what lies beside the own home.
        var running = await Db.Set<FitOutProject>().Where(p => ids.Contains(p.Unit) && told.Contains(p.State)).OrderBy(p => p.From).Select(p => new { p.Unit, p.House, p.Site, p.From, p.To, p.State }).ToListAsync(ct);
        var sites = await estate.Sites(running.Select(p => p.Site).Distinct(), ct);
        return [.. running.Select(p => new Row(p.House, around[p.Unit].Side, p.From, p.To, p.State, sites[p.Site].Phone))];
    }
}
