using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>What is typed about a facility.</summary>
public class FacilityFields : Bare, IValidatableObject
{
    public FacilityKind Kind { get; set; }
    [Required, StringLength(100)] public string Name { get; set; } = "";
    public BuildingId? Building { get; set; }
    [StringLength(20)] public string? Entrance { get; set; }
    [StringLength(20)] public string? Floor { get; set; }
    [StringLength(200)] public string? Place { get; set; }
    [StringLength(60)] public string? Tag { get; set; }
    [StringLength(100)] public string? PartOf { get; set; }
    [StringLength(100)] public string? Maker { get; set; }
    [StringLength(100)] public string? Model { get; set; }
    [StringLength(60)] public string? Serial { get; set; }
    [StringLength(100)] public string? Supplier { get; set; }
    [StringLength(60)] public string? SupplierPhone { get; set; }
    public DateOnly? InstalledOn { get; set; }
    public DateOnly? WarrantyUntil { get; set; }
    [StringLength(1000)] public string? Note { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (WarrantyUntil < InstalledOn) yield return new("The warranty ends before it was installed.", [nameof(WarrantyUntil)]);
    }

    internal void Fill(Facility facility)
    {
        (facility.Kind, facility.Name, facility.Building, facility.Entrance, facility.Floor, facility.Place) = (Kind, Name.Trim(), Building, Entrance.OrNull(), Floor.OrNull(), Place.OrNull());
        (facility.Tag, facility.PartOf, facility.Maker, facility.Model, facility.Serial) = (Tag.OrNull(), PartOf.OrNull(), Maker.OrNull(), Model.OrNull(), Serial.OrNull());
        (facility.Supplier, facility.SupplierPhone, facility.InstalledOn, facility.WarrantyUntil, facility.Note) = (Supplier.OrNull(), SupplierPhone.OrNull(), InstalledOn, WarrantyUntil, Note.OrNull());
    }

    internal async Task RefuseStrangeBuilding(Db db, SiteId site, CancellationToken ct)
    {
        if (Building is { } building && !await db.Set<Building>().AnyAsync(b => b.Id == building && b.Site == site, ct)) throw new Invalid(nameof(Building), "{0} is not known.");
    }
}
