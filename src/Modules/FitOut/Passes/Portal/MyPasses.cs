using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes.Portal;

/// <summary>A resident's passes: what waits for one's own consent first, then what is open, then what is over.</summary>
public sealed class MyPasses(Work work, PassRows rows) : Query<MyPasses.Filter, MyPasses.View>(work, PassPermissions.Ask)
{
    /// <param name="WaitingOnly">Only what waits for one's consent.</param>
    public sealed record Filter(bool WaitingOnly = false);
    public sealed record View(IReadOnlyList<PassList.Row> Waiting, IReadOnlyList<PassList.Row> Open, IReadOnlyList<PassList.Row> Over);

    private const int Most = 60;

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.Resident) return new([], [], []);
        var passes = Db.Set<GoodsPass>().VisibleTo(Actor);
        if (filter.WaitingOnly) passes = passes.Where(p => p.State == GoodsPassState.AwaitingOwner);
        var mine = await passes.Include(p => p.Owners).OrderByDescending(p => p.Day).ThenByDescending(p => p.Number).Take(Most).ToListAsync(ct);
        if (filter.WaitingOnly) mine = [.. mine.Where(Waits)];
        var known = (await rows.Of(mine, ct)).ToDictionary(r => r.Id);
        IReadOnlyList<PassList.Row> Those(Func<GoodsPass, bool> which) => [.. mine.Where(which).Select(p => known[p.Id])];
        return new(Those(Waits), Those(p => p.IsOpen && !Waits(p)), Those(p => !p.IsOpen));
    }

    private bool Waits(GoodsPass pass) => pass.State is GoodsPassState.AwaitingOwner && pass.IsOwnedBy(Actor);
}
