using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Parking;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Takes a vehicle off the record: it is no longer kept here, and its plate is free.</summary>
public sealed class RemoveVehicle(Work work) : Change<VehicleId, Bare>(work, Permissions.Keep)
{
    protected override async Task Handle(VehicleId id, Bare form, CancellationToken ct)
    {
        var it = await Db.Set<Vehicle>().VisibleTo(Actor).Where(t => t.Id == id).OrNotFound(ct);
        it.Go(Now, Actor.Name);
        Db.RemoveRange(await Db.Set<ParkedVehicle>().Where(p => p.Vehicle == id).ToListAsync(ct));
        (await Db.Set<Customer>().SingleAsync(c => c.Id == it.Customer, ct)).Recall(CustomerAction.RemoveVehicle);
    }
}
