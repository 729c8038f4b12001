using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Puts a household on the waiting list for a parking space (登记轮候).</summary>
public sealed class AskForParking(Work work, Numbers numbers) : Create<AskForParking.Form, ParkingWishId>(work, Permissions.KeepSpaces)
{
    public sealed class Form
    {
        [Required] public UnitId? Unit { get; set; }
        [Required] public CustomerId? Customer { get; set; }
        public ParkingKind? Kind { get; set; }
        public VehicleId? Vehicle { get; set; }
        [StringLength(400)] public string? Note { get; set; }
    }

    protected override async Task<ParkingWishId> Handle(Form form, CancellationToken ct)
    {
        var unit = await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == form.Unit).OrNotFound(ct);
        var customer = await Db.Set<Customer>().VisibleTo(Actor).SingleOrDefaultAsync(c => c.Id == form.Customer && c.Site == unit.Site, ct) ?? throw new Invalid(nameof(form.Customer), "{0} is not known.");
        if (form.Vehicle is { } car && !await Db.Set<Vehicle>().AnyAsync(v => v.Id == car && v.Customer == customer.Id && v.GoneAt == null, ct)) throw new Invalid(nameof(form.Vehicle), "{0} is not known.");
        var wish = new ParkingWish(unit.Site, await numbers.Next("LH", ct), unit.Id, customer.Id, Now) { Kind = form.Kind, Vehicle = form.Vehicle, Note = form.Note.OrNull() };
        wish.Recall(ParkingWishAction.Ask);
        Db.Add(wish);
        Refresh($"parking:{unit.Site}");
        return wish.Id;
    }
}
