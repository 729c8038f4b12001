using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>What is typed about a vehicle.</summary>
public class VehicleFields : Bare
{
    [Required, StringLength(16)] public string Plate { get; set; } = "";
    public VehicleKind Kind { get; set; }
    public UnitId? Unit { get; set; }
    [StringLength(60)] public string? Looks { get; set; }
    [StringLength(60)] public string? Space { get; set; }

    internal string Number => Households.Plate.Normal(Plate) ?? throw new Invalid(nameof(Plate), "“{1}” is not a number plate.", Plate.Trim());

    internal void Fill(Vehicle vehicle) => (vehicle.Kind, vehicle.Unit, vehicle.Looks, vehicle.Space) = (Kind, Unit, Masking.Back(Looks.Tidy(), vehicle.Looks), Space.Tidy());
}

/// <summary>What is typed about a pet.</summary>
public class PetFields : Bare
{
    public PetKind Kind { get; set; }
    [StringLength(40)] public string? Called { get; set; }
    [StringLength(60)] public string? Looks { get; set; }
    [StringLength(40)] public string? Licence { get; set; }
    public DateOnly? VaccinatedUntil { get; set; }
    public UnitId? Unit { get; set; }

    internal void Fill(Pet pet, Actor actor)
    {
        if (pet.Licence is null || Licence.Tidy() != Privacy.Licence(actor, pet.Licence)) pet.Licence = Licence.Tidy();
        (pet.Kind, pet.Called, pet.Looks, pet.VaccinatedUntil, pet.Unit) = (Kind, Called.Tidy(), Masking.Back(Looks.Tidy(), pet.Looks), VaccinatedUntil, Unit);
    }
}

/// <summary>What is typed about somebody close to a customer. A masked number stands for the one already on record.</summary>
public class RelativeFields : Bare
{
    [Required, StringLength(80)] public string Name { get; set; } = "";
    public Relation Relation { get; set; }
    [StringLength(30)] public string? Phone { get; set; }
    public bool LivesHere { get; set; }
    public bool InEmergency { get; set; }
    [StringLength(200)] public string? Note { get; set; }

    internal void Fill(Relative relative, Actor actor)
    {
        if (Name.Trim() != Privacy.Name(actor, CustomerKind.Person, relative.Name)) relative.Name = Name.Trim();
        var phone = Phone.Tidy();
        if (phone is null || relative.Phone is null || phone != Shown.Masked(relative.Phone))
            relative.Phone = phone is null ? null : Phones.Normal(phone) ?? throw new Invalid(nameof(Phone), "“{1}” is not a telephone number.", phone);
        if (InEmergency && relative.Phone is null) throw new Invalid(nameof(Phone), "Whoever is called in an emergency needs a number.");
        (relative.Relation, relative.LivesHere, relative.InEmergency, relative.Note) = (Relation, LivesHere, InEmergency, Masking.Back(Note.Tidy(), relative.Note));
    }
}

internal static class HouseholdExtensions
{
    public static string? Tidy(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The customer whose household it is, for whoever may see it.</summary>
    public static async Task<Customer> HouseholdOf(this Db db, CustomerId? customer, Actor actor, CancellationToken ct) =>
        customer is { } id ? await db.Set<Customer>().VisibleTo(actor).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new Invalid("Customer", "{0} is not known.") : throw new Invalid("Customer", "{0} is needed.");

    public static async Task RefuseElsewhere(this Db db, UnitId? unit, SiteId site, CancellationToken ct)
    {
        if (unit is { } id && !await db.Set<Unit>().AnyAsync(u => u.Id == id && u.Site == site, ct)) throw new Invalid("Unit", "{0} is not known.");
    }
}
