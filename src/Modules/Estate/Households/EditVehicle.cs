using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Corrects what is known of a vehicle.</summary>
public sealed class EditVehicle(Work work) : Change<VehicleId, VehicleFields>(work, Permissions.Keep)
{
    protected override async Task Handle(VehicleId id, VehicleFields form, CancellationToken ct)
    {
        var it = await Db.Set<Vehicle>().VisibleTo(Actor).Where(t => t.Id == id && t.GoneAt == null).OrNotFound(ct);
        await Db.RefuseElsewhere(form.Unit, it.Site, ct);
        if (form.Plate.Trim() != Customers.Privacy.Plate(Actor, it.Plate)) it.Bear(form.Number);
        form.Fill(it);
    }
}
