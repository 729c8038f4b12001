using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.Estate.Parking.ParkingHoldingLifecycle;

namespace Steward.Estate.Parking;

public enum ParkingTitle { Rented, Owned }

/// <summary>A customer of a unit has a parking space, as its owner (产权) or for rent (月租), and these vehicles stand there.</summary>
public sealed class ParkingHolding(SiteId site, string number, ParkingSpaceId space, UnitId unit, CustomerId customer, ParkingTitle title, DateOnly from) : Thing, IOfSite
{
    public ParkingHoldingId Id { get; private set; } = ParkingHoldingId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public ParkingSpaceId Space { get; private set; } = space;
    /// <summary>The space while it is held, and null afterwards: the database lets nobody have it twice.</summary>
    public ParkingSpaceId? Held { get; private set; } = space;
    public UnitId Unit { get; private set; } = unit;
    public CustomerId Customer { get; private set; } = customer;
    public ParkingTitle Title { get; private set; } = title;
    public DateOnly From { get; private set; } = from;
    /// <summary>The last day paid or agreed for; null for good.</summary>
    public DateOnly? To { get; private set; }
    public Money? MonthlyPrice { get; private set; }
    public string? Note { get; set; }
    public ParkingHoldingState State { get; private set; } = Rules.Initial;
    public DateOnly? EndedOn { get; private set; }
    public DateTimeOffset? AnonymisedAt { get; private set; }
    public List<ParkedVehicle> Vehicles { get; private set; } = [];

    public void Agree(DateOnly? to, Money? price) => (To, MonthlyPrice) = (to, price);
    public void Recall(ParkingHoldingAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    public void Extend(DateOnly? to, Money? price, string? note, Actor actor)
    {
        State = Rules.After(ParkingHoldingAction.Extend, this, actor, note);
        Agree(to, price);
    }

    /// <summary>These stand here from now on; whatever stood here before and is not among them is free to stand elsewhere.</summary>
    public void Park(IReadOnlyCollection<VehicleId> vehicles, string? note, Actor actor)
    {
        State = Rules.After(ParkingHoldingAction.Park, this, actor, note);
        Let(vehicles);
    }

    public void Let(IReadOnlyCollection<VehicleId> vehicles)
    {
        Vehicles.RemoveAll(v => !vehicles.Contains(v.Vehicle));
        foreach (var vehicle in vehicles.Where(v => Vehicles.All(p => p.Vehicle != v))) Vehicles.Add(new(Id, vehicle));
    }

    public void End(DateOnly on, string? note, Actor actor)
    {
        State = Rules.After(ParkingHoldingAction.End, this, actor, note);
        (Held, EndedOn) = (null, on);
        Vehicles.Clear();
    }

    internal void Forget(DateTimeOffset at) => (Note, AnonymisedAt) = (null, at);

    internal sealed class Table : IEntityTypeConfiguration<ParkingHolding>
    {
        public void Configure(EntityTypeBuilder<ParkingHolding> holding)
        {
            holding.ToTable("estate_parking_holdings");
            holding.Property(h => h.Number).HasMaxLength(20);
            holding.Property(h => h.Note).HasMaxLength(400);
            holding.HasMany(h => h.Vehicles).WithOne().HasForeignKey(v => v.Holding).OnDelete(DeleteBehavior.Cascade);
            holding.HasIndex(h => h.Number).OnlyOnce("There is a parking agreement with this number already.");
            holding.HasIndex(h => h.Held).OnlyOnce("Somebody has this parking space already.");
            holding.HasIndex(h => new { h.Site, h.State, h.To });
            holding.HasIndex(h => h.Unit);
            holding.HasIndex(h => h.Customer);
        }
    }
}

/// <summary>A vehicle stands on a space as long as the row is there; no vehicle stands on two.</summary>
public sealed class ParkedVehicle(ParkingHoldingId holding, VehicleId vehicle)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public ParkingHoldingId Holding { get; private set; } = holding;
    public VehicleId Vehicle { get; private set; } = vehicle;

    internal sealed class Table : IEntityTypeConfiguration<ParkedVehicle>
    {
        public void Configure(EntityTypeBuilder<ParkedVehicle> parked)
        {
            parked.ToTable("estate_parked_vehicles");
            parked.Property(p => p.Id).ValueGeneratedNever();
            parked.HasIndex(p => p.Vehicle).OnlyOnce("A vehicle belongs to one parking space at a time: take it off the other first.");
        }
    }
}

public static class ParkingHoldingVisibility
{
    public static IQueryable<ParkingHolding> VisibleTo(this IQueryable<ParkingHolding> holdings, Actor actor) => actor.Kind switch
    {
        ActorKind.System => holdings,
        ActorKind.Resident => holdings.Where(h => false),
        _ => holdings.Where(h => actor.Sites.Contains(h.Site)),
    };
}
