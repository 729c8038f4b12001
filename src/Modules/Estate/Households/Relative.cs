using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

public enum Relation { Spouse, Child, Parent, Sibling, OtherRelative, Friend, Colleague, ContactPerson }

/// <summary>Somebody close to a customer: who lives with them (家庭成员), who is called in an emergency (紧急联系人), or who speaks for a company (联系人).
/// They are no customers of their own.</summary>
public sealed class Relative(SiteId site, CustomerId customer, string name, Relation relation) : Thing, IOfSite
{
    public RelativeId Id { get; private set; } = RelativeId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public CustomerId Customer { get; private set; } = customer;
    [Personal] public string Name { get; set; } = name;
    public Relation Relation { get; set; } = relation;
    [Personal] public string? Phone { get; set; }
    public bool LivesHere { get; set; }
    public bool InEmergency { get; set; }
    public string? Note { get; set; }
    public DateTimeOffset? GoneAt { get; private set; }

    public void Go(DateTimeOffset at)
    {
        if (GoneAt is not null) throw new Refused("It is gone from the record already.");
        GoneAt = at;
    }

    internal sealed class Table : IEntityTypeConfiguration<Relative>
    {
        public void Configure(EntityTypeBuilder<Relative> relative)
        {
            relative.ToTable("estate_relatives");
            relative.Property(r => r.Name).HasMaxLength(80);
            relative.Property(r => r.Phone).HasMaxLength(Phones.Longest);
            relative.Property(r => r.Note).HasMaxLength(200);
            relative.HasIndex(r => r.Customer);
        }
    }
}
