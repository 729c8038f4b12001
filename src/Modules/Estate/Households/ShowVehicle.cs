using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>One vehicle, for whoever corrects its record.</summary>
public sealed class ShowVehicle(Work work) : Query<VehicleId, ShowVehicle.View>(work, Permissions.See)
{
    public sealed record View(VehicleId Id, CustomerId Customer, string Plate, VehicleKind Kind, UnitId? Unit, string? Looks, string? Space, int Version);

    protected override async Task<View> Handle(VehicleId id, CancellationToken ct)
    {
        var t = await Db.Set<Vehicle>().VisibleTo(Actor).Where(t => t.Id == id && t.GoneAt == null).OrNotFound(ct);
        return new(id, t.Customer, Customers.Privacy.Plate(Actor, t.Plate), t.Kind, t.Unit, t.Looks.Masked(), t.Space, t.Version);
    }
}
