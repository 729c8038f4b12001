using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Says which vehicles stand on a space (绑定车牌).</summary>
public sealed class ParkVehicles(Work work) : Change<ParkingHoldingId, ParkVehicles.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        public List<VehicleId> Vehicles { get; set; } = [];
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(ParkingHoldingId id, Form form, CancellationToken ct)
    {
        var holding = await Db.Set<ParkingHolding>().Include(h => h.Vehicles).VisibleTo(Actor).Where(h => h.Id == id).OrNotFound(ct);
        var space = await Db.Set<ParkingSpace>().SingleAsync(s => s.Id == holding.Space, ct);
        await Db.Leave(space, [.. holding.Vehicles.Select(v => v.Vehicle).Except(form.Vehicles)], ct);
        holding.Park(await Db.Park(space, form.Vehicles, nameof(form.Vehicles), ct), form.Words.OrNull(), Actor);
        Refresh($"parking:{holding.Site}");
    }
}
