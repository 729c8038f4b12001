using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

/// <summary>Carries a change out: one stay ends, another begins on the day after.</summary>
public sealed class Succession(Db db, Uninviting uninviting)
{
    public async Task CarryOut(TenureChange change, Occupancy leaving, Unit unit, Customer coming, CancellationToken ct)
    {
        var last = change.Last;
        Holding.RefuseBefore(last, leaving.From, nameof(change.Last));
        if (leaving.To is { } ended && ended < last) throw new Invalid(nameof(change.Last), "It ended on {1} already.", Shown.Day(ended));
        var held = await db.Set<Occupancy>().Where(o => o.Unit == unit.Id && o.Customer == coming.Id && o.Role == leaving.Role).ToListAsync(ct);
        leaving.End(last);
        if (change.FamilyToo)
            foreach (var stay in await db.Set<Occupancy>().Where(o => o.Unit == unit.Id && o.Role == OccupancyRole.Family && o.From <= last && (o.To == null || o.To > last)).ToListAsync(ct)) stay.End(last);
        unit.MoveOut(null);
        db.Add(unit.MoveIn(coming, leaving.Role, last.AddDays(1), leaving.Role is OccupancyRole.Tenant ? change.To : null, held));
        if (change.Then is { } state) unit.State = state;
        await uninviting.Of(change, ct);
    }
}
