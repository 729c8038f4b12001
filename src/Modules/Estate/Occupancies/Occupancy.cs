using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Pages;

namespace Steward.Estate.Occupancies;

public enum OccupancyRole
{
    [Tone("blue")] Owner,
    [Tone("purple")] Tenant,
    [Tone("teal")] Family,
    [Tone("azure")] Staff,
}

/// <summary>A customer holds or lives in a unit from one day to another; open-ended while it lasts.</summary>
public sealed class Occupancy(SiteId site, UnitId unit, CustomerId customer, OccupancyRole role, DateOnly from, DateOnly? to = null)
{
    public OccupancyId Id { get; private set; } = OccupancyId.New();
    public SiteId Site { get; private set; } = site;
    public UnitId Unit { get; private set; } = unit;
    public CustomerId Customer { get; private set; } = customer;
    public OccupancyRole Role { get; private set; } = role;
    public DateOnly From { get; private set; } = from;
    /// <summary>The last day, inclusive.</summary>
    public DateOnly? To { get; private set; } = to;

    public void End(DateOnly last) => To = last;
    public void Correct(OccupancyRole role, DateOnly from, DateOnly? to) => (Role, From, To) = (role, from, to);
    public bool Overlaps(DateOnly from, DateOnly? to) => From <= (to ?? DateOnly.MaxValue) && from <= (To ?? DateOnly.MaxValue);

    internal sealed class Table : IEntityTypeConfiguration<Occupancy>
    {
        public void Configure(EntityTypeBuilder<Occupancy> row)
        {
            row.ToTable("estate_occupancies");
            row.Property(o => o.Id).ValueGeneratedNever();
            row.HasIndex(o => new { o.Unit, o.Customer, o.Role, o.From }).OnlyOnce("This occupancy is on record already.");
            row.HasIndex(o => o.Customer);
        }
    }
}

public static class Occupied
{
    /// <summary>Those that hold on a day.</summary>
    public static IQueryable<Occupancy> On(this IQueryable<Occupancy> occupancies, DateOnly day) =>
        occupancies.Where(o => o.From <= day && (o.To == null || o.To >= day));
}
