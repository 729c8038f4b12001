using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>«Which valve shuts 3-2-1801?», with the house number said in any way. Several units that fit are offered to choose from.</summary>
public sealed class WhichValve(Work work, ValveFinder valves) : Query<WhichValve.Filter, WhichValve.View>(work, Permissions.SeeFacilities)
{
    public const int Most = 20;

    public sealed record Filter(string? Q = null);

    /// <param name="More">There are more that fit than are shown.</param>
    public sealed record View(IReadOnlyList<House> Fitting, bool More, ValveFinder.Answer? Answer);

    public sealed record House(UnitId Id, string Label, string SiteName);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(filter.Q)) return new([], false, null);
        var found = await Db.Set<Unit>().VisibleTo(Actor).InChosenSite(Actor).Numbered(filter.Q).ThenBy(u => u.Label).ThenBy(u => u.Site).Take(Most + 1).ToListAsync(ct);
        if (found.Count == 0) found = await (await Db.Said(filter.Q, Actor, ct)).Things.OrderBy(u => u.Label.Length).ThenBy(u => u.Label).ThenBy(u => u.Site).Take(Most + 1).ToListAsync(ct);
        if (found.Count == 1) return new([], false, await valves.Of(found[0], ct));
        var sites = await Db.Set<Site>().Where(s => Actor.Sites.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return new([.. found.Take(Most).Select(u => new House(u.Id, u.Label, sites.GetValueOrDefault(u.Site, "")))], found.Count > Most, null);
    }
}
