using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

public enum PetKind { Dog, Cat, Bird, Other }

/// <summary>A pet (宠物) that a customer keeps, with its licence (养犬登记证) and until when its vaccination holds.</summary>
public sealed class Pet(SiteId site, CustomerId customer, PetKind kind, DateTimeOffset addedAt, string addedBy) : Thing, IOfSite
{
    public PetId Id { get; private set; } = PetId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public CustomerId Customer { get; private set; } = customer;
    public UnitId? Unit { get; set; }
    public PetKind Kind { get; set; } = kind;
    public string? Called { get; set; }
    /// <summary>Breed and colour.</summary>
    public string? Looks { get; set; }
    [Personal] public string? Licence { get; set; }
    /// <summary>The last day on which the vaccination holds.</summary>
    public DateOnly? VaccinatedUntil { get; set; }
    public DateTimeOffset AddedAt { get; private set; } = addedAt;
    public string AddedBy { get; private set; } = addedBy;
    public DateTimeOffset? GoneAt { get; private set; }
    public string? GoneBy { get; private set; }

    public void Go(DateTimeOffset at, string by)
    {
        if (GoneAt is not null) throw new Refused("It is gone from the record already.");
        (GoneAt, GoneBy) = (at, by);
    }

    internal sealed class Table : IEntityTypeConfiguration<Pet>
    {
        public void Configure(EntityTypeBuilder<Pet> pet)
        {
            pet.ToTable("estate_pets");
            pet.Property(p => p.Called).HasMaxLength(40);
            pet.Property(p => p.Looks).HasMaxLength(60);
            pet.Property(p => p.Licence).HasMaxLength(40);
            pet.Property(p => p.AddedBy).HasMaxLength(80);
            pet.Property(p => p.GoneBy).HasMaxLength(80);
            pet.HasIndex(p => p.Customer);
            pet.HasIndex(p => p.Unit);
            pet.HasIndex(p => new { p.Site, p.VaccinatedUntil });
        }
    }
}
