using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Occupancies;

internal static class Holding
{
    /// <summary>An occupancy with its unit, which decides who may see it.</summary>
    public static async Task<(Occupancy Occupancy, Unit Unit)> Held(this Db db, OccupancyId id, Actor actor, CancellationToken ct)
    {
        var occupancy = await db.Set<Occupancy>().Where(o => o.Id == id).OrNotFound(ct);
        return (occupancy, await db.Set<Unit>().VisibleTo(actor).Where(u => u.Id == occupancy.Unit).OrNotFound(ct));
    }

    public static void RefuseBefore(DateOnly? last, DateOnly? first, string field)
    {
        if (last < first) throw new Invalid(field, "The last day is before the first.");
    }
}
