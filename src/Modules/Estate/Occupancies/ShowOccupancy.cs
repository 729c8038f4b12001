using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Occupancies;

/// <summary>One occupancy: who holds or lives where, in which role and days.</summary>
public sealed class ShowOccupancy(Work work) : Query<OccupancyId, ShowOccupancy.View>(work, Permissions.See)
{
    public sealed record View(OccupancyId Id, UnitId Unit, string House, CustomerId Customer, string Name, OccupancyRole Role, DateOnly From, DateOnly? To);

    protected override async Task<View> Handle(OccupancyId id, CancellationToken ct)
    {
        var found = await Db.Set<Occupancy>().Where(o => o.Id == id)
            .Join(Db.Set<Unit>().VisibleTo(Actor), o => o.Unit, u => u.Id, (o, u) => new { o, u.Label })
            .Join(Db.Set<Customer>(), x => x.o.Customer, c => c.Id, (x, c) => new { x.o, x.Label, c.Kind, c.Name }).OrNotFound(ct);
        return new(id, found.o.Unit, found.Label, found.o.Customer, Privacy.Name(Actor, found.Kind, found.Name), found.o.Role, found.o.From, found.o.To);
    }
}
