using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>What neighbours have reported of the public areas and may be what a resident is just writing down: no names, no homes, no complaints.</summary>
public sealed class NeighboursReports(Work work, DuplicateFinder finder, IEstate estate) : Query<NeighboursReports.Filter, IReadOnlyList<LikelyDuplicates.Row>>(work, Permissions.Portal)
{
    public sealed record Filter
    {
        public RequestType? Type { get; init; }
        /// <summary>One of the resident's homes, or one of their communities.</summary>
        public Guid? Where { get; init; }
        public CategoryId? Kind { get; init; }
        public string? Words { get; init; }
        public string? Spot { get; init; }
    }

    protected override async Task<IReadOnlyList<LikelyDuplicates.Row>> Handle(Filter filter, CancellationToken ct)
    {
        if (filter.Type is not (null or RequestType.Repair)) return [];
        var homes = await estate.Units(Actor.Reach<UnitId>(), ct);
        var home = filter.Where is { } id ? homes.GetValueOrDefault(new(id)) : null;
        var building = home?.Building ?? (homes.Values.Select(u => u.Building).Distinct().ToArray() is [var only] ? only : null as BuildingId?);
        var draft = new Draft(RequestType.Repair, filter.Kind, home?.Id, building, filter.Spot, filter.Words is { } said ? LikelyDuplicates.Short(said).OrNull() : null, Phone: Actor.Phone);
        var found = await finder.Find(draft, requests => requests.OpenToNeighbours(Actor), Db.Set<Outage>().VisibleTo(Actor), ct);
        var mine = await Db.Set<Request>().FollowedBy(Actor).Where(r => found.Select(f => f.Request.Id).Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        var buildings = await estate.BuildingNames(found.Select(f => f.Request.Building).OfType<BuildingId>().Distinct(), ct);
        return [.. found.Where(f => !mine.Contains(f.Request.Id)).Select(f => new LikelyDuplicates.Row(f.Request.Id, f.Request.Number, f.Request.Subject.Masked(),
            string.Join(' ', new[] { f.Request.Building is { } b ? buildings.GetValueOrDefault(b) : null, f.Request.Place.Masked() }.Where(w => w is not null)), f.Request.State, f.Request.ReceivedAt, f.Outage?.What, f.Outage?.Expected,
            f.Joined, f.Resemblance.Points, f.Resemblance.IsLikely, [.. f.Resemblance.Because.Where(a => a is not (Alike.SameCaller or Alike.SameHouse))], f.Outage?.Since > Now))];
    }
}
