using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>The labels of one facility or of all that a filter leaves, to be printed on A4.</summary>
public sealed class FacilityLabels(Work work, FacilityRows rows) : Query<FacilityLabels.Filter, IReadOnlyList<FacilityLabels.Row>>(work, Permissions.SeeFacilities)
{
    public const int Most = 400;

    public sealed record Filter
    {
        public FacilityId? Facility { get; init; }
        public FacilityKind? Kind { get; init; }
        public BuildingId? Building { get; init; }
    }

    public sealed record Row(FacilityId Id, string SiteName, string Number, string Name, string Where);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var facilities = Db.Set<Facility>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.Facility is { } one) facilities = facilities.Where(f => f.Id == one);
        else facilities = facilities.Where(f => f.State != FacilityState.Scrapped);
        if (filter.Kind is { } kind) facilities = facilities.Where(f => f.Kind == kind);
        if (filter.Building is { } building) facilities = facilities.Where(f => f.Building == building);
        var found = await rows.Of(await facilities.OrderBy(f => f.Number).Take(Most).ToListAsync(ct), ct);
        var sites = await Db.Set<Site>().Where(s => Actor.Sites.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return [.. found.Select(f => new Row(f.Id, sites.GetValueOrDefault(f.Site, ""), f.Number, f.Name, f.Where))];
    }
}
