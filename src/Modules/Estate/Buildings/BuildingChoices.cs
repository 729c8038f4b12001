using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>The buildings one may choose from, by name; nothing else of them is asked.</summary>
public sealed class BuildingChoices(Work work, ReferenceData reference) : Query<BuildingChoices.Filter, IReadOnlyList<BuildingChoices.Row>>(work, Permissions.See)
{
    /// <param name="Site">Only of this one.</param>
    /// <param name="Above">Above a list, where more than two hundred are no choice any more: then the one chosen, if any.</param>
    public sealed record Filter(SiteId? Site = null, bool Above = false, Guid? Chosen = null);

    private const int Choosable = 200;

    /// <param name="Name">With the site's before it, when there are several to choose from.</param>
    public sealed record Row(BuildingId Id, SiteId Site, string Name)
    {
        public (string, string) Option => (Id.ToString(), Name);
    }

    protected override Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        reference.Of($"buildings for {Actor.Kind} {Actor.Account} at {Actor.Chosen}: {filter}", () => Ask(filter, ct), ct);

    private async Task<IReadOnlyList<Row>> Ask(Filter filter, CancellationToken ct)
    {
        var buildings = Db.Set<Building>().VisibleTo(Actor);
        buildings = filter.Site is { } site ? buildings.Where(b => b.Site == site) : buildings.InChosenSite(Actor);
        var named = buildings.Join(Db.Set<Site>(), b => b.Site, s => s.Id, (b, s) => new { b.Id, b.Site, b.Name, b.Order, b.Code, SiteName = s.Name, SiteCode = s.Code });
        var found = await named.OrderBy(b => b.SiteCode).ThenBy(b => b.Order).ThenBy(b => b.Code).Take(filter.Above ? Choosable + 1 : int.MaxValue).ToListAsync(ct);
        if (filter.Above && found.Count > Choosable)
        {
            var chosen = new BuildingId(filter.Chosen ?? Guid.Empty);
            found = await named.Where(b => b.Id == chosen).ToListAsync(ct);
        }
        var several = found.Select(b => b.Site).Distinct().Count() > 1;
        return [.. found.Select(b => new Row(b.Id, b.Site, several ? $"{b.SiteName} {b.Name}" : b.Name))];
    }
}
