using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Sites;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>One agreement about a parking space, with its vehicles and story.</summary>
public sealed class ShowParkingHolding(Work work, ParkingRows rows, Stories stories) : Query<ParkingHoldingId, ShowParkingHolding.View>(work, Permissions.See)
{
    public sealed record View(ParkingHoldingList.Row Holding, string SiteName, string? Phone, string? Place, string? Note, IReadOnlyList<Car> Vehicles, IReadOnlyList<ParkingHoldingAction> Open, Story Story, int Version);

    public sealed record Car(VehicleId Id, string Plate, VehicleKind Kind, string? Looks);

    protected override async Task<View> Handle(ParkingHoldingId id, CancellationToken ct)
    {
        var h = await Db.Set<ParkingHolding>().Include(x => x.Vehicles).VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var site = await Db.Set<Site>().Where(s => s.Id == h.Site).Select(s => s.Name).SingleAsync(ct);
        var place = await Db.Set<ParkingSpace>().Where(s => s.Id == h.Space).Select(s => s.Place).SingleAsync(ct);
        var phone = await Db.Set<Customer>().Where(c => c.Id == h.Customer).Select(c => c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault()).SingleAsync(ct);
        var ids = h.Vehicles.Select(v => v.Vehicle).ToArray();
        var cars = await Db.Set<Vehicle>().Where(v => ids.Contains(v.Id)).OrderBy(v => v.Plate).ThenBy(v => v.Id).ToListAsync(ct);
        return new((await rows.Of([h], ct))[0], site, phone is null ? null : Shown.Masked(phone), place, h.Note.Masked(), [.. cars.Select(v => new Car(v.Id, Privacy.Plate(Actor, v.Plate), v.Kind, v.Looks.Masked()))],
            [.. ParkingHoldingLifecycle.Rules.Open(h, Actor).Where(a => a is not ParkingHoldingAction.Begin && (a is not ParkingHoldingAction.Extend || h.Title is ParkingTitle.Rented))], await stories.Of(h.Key, ct), h.Version);
    }
}
