using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>What is agreed about a space: who has it, how long, for what, and which vehicles stand there.</summary>
public class ParkingTerms : Bare, IValidatableObject
{
    [Required] public CustomerId? Customer { get; set; }
    public ParkingTitle Title { get; set; }
    [Required] public DateOnly? From { get; set; }
    /// <summary>The last day; a space that is owned has none.</summary>
    public DateOnly? To { get; set; }
    public Money? MonthlyPrice { get; set; }
    public List<VehicleId> Vehicles { get; set; } = [];
    [StringLength(400)] public string? Note { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (To < From) yield return new("The last day is before the first.", [nameof(To)]);
        if (Title is ParkingTitle.Rented && To is null) yield return new("Rent is agreed up to a day.", [nameof(To)]);
        if (MonthlyPrice is { Fen: < 0 }) yield return new("That is less than nothing.", [nameof(MonthlyPrice)]);
    }
}

internal static class ParkingAgreements
{
    /// <summary>The agreement about a space, standing from now on; the database refuses a second one and a vehicle that stands elsewhere.</summary>
    /// <param name="reason">Why past those who wait.</param>
    public static async Task<ParkingHolding> Settle(this Db db, ParkingSpace space, UnitId unit, ParkingTerms form, string number, SettingReader settings, Actor actor, CancellationToken ct, string? reason = null)
    {
        var customer = await db.Set<Customer>().VisibleTo(actor).SingleOrDefaultAsync(c => c.Id == form.Customer && c.Site == space.Site, ct) ?? throw new Invalid(nameof(form.Customer), "{0} is not known.");
        await db.RefuseElsewhere(unit, space.Site, ct);
        if (await db.Set<ParkingHolding>().Where(h => h.Space == space.Id).MaxAsync(h => h.EndedOn, ct) is { } before && form.From <= before) throw new Invalid(nameof(form.From), "The space was held until {1}: it is free from the day after.", Shown.Day(before));
        var holding = new ParkingHolding(space.Site, number, space.Id, unit, customer.Id, form.Title, form.From!.Value) { Note = form.Note.OrNull() };
        var rented = form.Title is ParkingTitle.Rented;
        holding.Agree(rented ? form.To : null, rented ? form.MonthlyPrice ?? space.MonthlyPrice ?? await settings.Get(ParkingSettings.PriceOf(space.Kind), space.Site, ct: ct) : null);
        holding.Let(await db.Park(space, form.Vehicles, nameof(form.Vehicles), ct));
        holding.Recall(ParkingHoldingAction.Begin, reason is null ? space.Number : $"{space.Number} · {reason}");
        space.Give(form.Title, holding.Number, actor);
        db.Add(holding);
        return holding;
    }

    /// <summary>The vehicles, each told where it stands.</summary>
    public static async Task<IReadOnlyCollection<VehicleId>> Park(this Db db, ParkingSpace space, IReadOnlyCollection<VehicleId> vehicles, string field, CancellationToken ct)
    {
        var wanted = vehicles.Distinct().ToArray();
        var cars = await db.Set<Vehicle>().Where(v => wanted.Contains(v.Id) && v.Site == space.Site && v.GoneAt == null).ToListAsync(ct);
        if (cars.Count != wanted.Length) throw new Invalid(field, "{0} is not known.");
        foreach (var car in cars) car.Space = space.Number;
        return wanted;
    }

    /// <summary>Where these stood is not said of them any more.</summary>
    public static async Task Leave(this Db db, ParkingSpace space, IReadOnlyCollection<VehicleId> vehicles, CancellationToken ct)
    {
        foreach (var car in await db.Set<Vehicle>().Where(v => vehicles.Contains(v.Id) && v.Space == space.Number).ToListAsync(ct)) car.Space = null;
    }
}
