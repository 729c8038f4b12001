using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes.Gate;

/// <summary>What may leave today at the sites one guards, what the control room has still to see, and what has left; found too by what is typed.</summary>
public sealed class GateList(Work work, PassRows rows) : Query<GateList.Filter, GateList.View>(work, PassPermissions.See)
{
    /// <param name="Q">The code or number of a pass, a house number or a plate.</param>
    public sealed record Filter(string? Q = null);

    /// <param name="Found">The code of the one pass that was typed whole.</param>
    /// <param name="AtDesk">Sent back by a gate: they wait for the desk.</param>
    /// <param name="IsCut">There are more of today than are shown.</param>
    public sealed record View(DateOnly Today, string? Found, IReadOnlyList<Line> ToLeave, IReadOnlyList<Line> AtDesk, IReadOnlyList<Line> Over, bool IsCut);
    public sealed record Line(string Code, PassList.Row Pass);

    internal const int Most = 200;

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var (today, typed) = (Shown.DayOf(Now), filter.Q.OrNull());
        var passes = Db.Set<GoodsPass>().VisibleTo(Actor).InChosenSite(Actor);
        if (typed is not null && await Whole(passes, typed, ct) is { } code) return new(today, code, [], [], [], false);
        passes = passes.Where(p => p.Day == today && (p.State == GoodsPassState.Issued || p.State == GoodsPassState.PartlyReleased || p.State == GoodsPassState.Released || p.State == GoodsPassState.AtDesk));
        if (typed is not null) { var upper = typed.ToUpperInvariant(); passes = passes.Where(p => p.House.Contains(typed) || p.Number.Contains(upper) || p.Plate != null && p.Plate.Contains(upper)); }
        var found = await passes.OrderBy(p => p.State == GoodsPassState.Released).ThenBy(p => p.House).ThenBy(p => p.Number).Take(Most + 1).ToListAsync(ct);
        var lines = found.Zip(await rows.Of(found, ct), (p, row) => new Line(p.Code, row)).Take(Most).ToLookup(l => l.Pass.State);
        return new(today, null, [.. lines[GoodsPassState.Issued].Concat(lines[GoodsPassState.PartlyReleased]).OrderBy(l => l.Pass.House, StringComparer.Ordinal)], [.. lines[GoodsPassState.AtDesk]], [.. lines[GoodsPassState.Released].OrderByDescending(l => l.Pass.ReleasedAt)], found.Count > Most);
    }

    /// <summary>A code, a whole number, or the whole address that a scanner read.</summary>
    private static async Task<string?> Whole(IQueryable<GoodsPass> passes, string typed, CancellationToken ct)
    {
        var (code, number) = (typed.TrimEnd('/').Split('/')[^1].ToLowerInvariant(), typed.ToUpperInvariant());
        return await passes.Where(p => p.Code == code || p.Number == number).Select(p => p.Code).FirstOrDefaultAsync(ct);
    }
}
