using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

public enum VehicleKind { Car, NewEnergyCar, Van, Motorcycle, ElectricBicycle, Other }

/// <summary>A vehicle (车辆) that a customer keeps at a site. A plate belongs to one at a time; when it is gone its plate is free again.</summary>
public sealed class Vehicle(SiteId site, CustomerId customer, string plate, DateTimeOffset addedAt, string addedBy) : Thing, ISearchable, IOfSite
{
    public VehicleId Id { get; private set; } = VehicleId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public CustomerId Customer { get; private set; } = customer;
    public UnitId? Unit { get; set; }
    [Personal] public string Plate { get; private set; } = plate;
    /// <summary>The plate while the vehicle is here; null once it is gone.</summary>
    [Personal] public string? PlateHere { get; private set; } = plate;
    public VehicleKind Kind { get; set; }
    /// <summary>Make and colour, as one tells it to the gate.</summary>
    public string? Looks { get; set; }
    /// <summary>Its parking space, in words.</summary>
    public string? Space { get; set; }
    public DateTimeOffset AddedAt { get; private set; } = addedAt;
    public string AddedBy { get; private set; } = addedBy;
    public DateTimeOffset? GoneAt { get; private set; }
    public string? GoneBy { get; private set; }

    public void Bear(string plate) => (Plate, PlateHere) = (plate, plate);
    public void Go(DateTimeOffset at, string by)
    {
        if (GoneAt is not null) throw new Refused("It is gone from the record already.");
        (PlateHere, GoneAt, GoneBy) = (null, at, by);
    }

    /// <summary>That a vehicle was here stays; which it was does not.</summary>
    public void Forget(string plate, DateTimeOffset at)
    {
        (Plate, PlateHere, Looks, Space) = (plate, null, null, null);
        GoneAt ??= at;
    }

    public static string SearchKind => "ve";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [PlateHere];
    IEnumerable<string?> ISearchable.SearchWords => [Looks, Space];

    internal sealed class Table : IEntityTypeConfiguration<Vehicle>
    {
        public void Configure(EntityTypeBuilder<Vehicle> vehicle)
        {
            vehicle.ToTable("estate_vehicles");
            vehicle.Property(v => v.Plate).HasMaxLength(12);
            vehicle.Property(v => v.PlateHere).HasMaxLength(12);
            vehicle.Property(v => v.Looks).HasMaxLength(60);
            vehicle.Property(v => v.Space).HasMaxLength(60);
            vehicle.Property(v => v.AddedBy).HasMaxLength(80);
            vehicle.Property(v => v.GoneBy).HasMaxLength(80);
            vehicle.HasIndex(v => new { v.Site, v.PlateHere }).OnlyOnce("This plate is on record at this site already: look for it by the search.");
            vehicle.HasIndex(v => v.Customer);
            vehicle.HasIndex(v => v.Unit);
        }
    }
}

public static class HouseholdVisibility
{
    public static IQueryable<Vehicle> VisibleTo(this IQueryable<Vehicle> vehicles, Actor actor) => actor.Kind switch
    {
        ActorKind.System => vehicles,
        ActorKind.Resident => vehicles.Where(v => actor.Reach<CustomerId>().Contains(v.Customer)),
        _ => vehicles.Where(v => actor.Sites.Contains(v.Site)),
    };

    public static IQueryable<Pet> VisibleTo(this IQueryable<Pet> pets, Actor actor) => actor.Kind switch
    {
        ActorKind.System => pets,
        ActorKind.Resident => pets.Where(p => actor.Reach<CustomerId>().Contains(p.Customer)),
        _ => pets.Where(p => actor.Sites.Contains(p.Site)),
    };

    public static IQueryable<Relative> VisibleTo(this IQueryable<Relative> relatives, Actor actor) => actor.Kind switch
    {
        ActorKind.System => relatives,
        ActorKind.Resident => relatives.Where(r => actor.Reach<CustomerId>().Contains(r.Customer)),
        _ => relatives.Where(r => actor.Sites.Contains(r.Site)),
    };
}
