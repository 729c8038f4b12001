using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Which valves shut a unit, network by network, the nearest first.</summary>
public sealed class ValvesOfUnit(Work work, ValveFinder valves) : Query<UnitId, ValveFinder.Answer>(work, Permissions.SeeFacilities)
{
    protected override async Task<ValveFinder.Answer> Handle(UnitId id, CancellationToken ct) =>
        await valves.Of(await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == id).OrNotFound(ct), ct);
}
