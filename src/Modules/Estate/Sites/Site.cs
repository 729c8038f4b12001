using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>A community (小区) under the company's care.</summary>
public sealed class Site(string name, string code) : Thing, IReference
{
    public SiteId Id { get; private set; } = SiteId.New();
    public override Guid Key => Id.Value;
    public string Name { get; private set; } = name;
    /// <summary>Short, for imports and the API.</summary>
    public string Code { get; private set; } = code;
    public string? Address { get; set; }
    /// <summary>The number residents call, day and night.</summary>
    public string? Phone { get; set; }
    /// <summary>The control room, always manned, for emergencies (消控中心).</summary>
    public string? EmergencyPhone { get; set; }

    public void Describe(string name, string code, string? address, string? phone, string? emergency) =>
        (Name, Code, Address, Phone, EmergencyPhone) = (name, code, address.OrNull(), phone.OrNull(), emergency.OrNull());

    internal sealed class Table : IEntityTypeConfiguration<Site>
    {
        public void Configure(EntityTypeBuilder<Site> site)
        {
            site.ToTable("estate_sites");
            site.Property(s => s.Name).HasMaxLength(60);
            site.Property(s => s.Code).HasMaxLength(20);
            site.Property(s => s.Address).HasMaxLength(200);
            site.Property(s => s.Phone).HasMaxLength(30);
            site.Property(s => s.EmergencyPhone).HasMaxLength(30);
            site.HasIndex(s => s.Code).OnlyOnce("There is a site with this code already.");
        }
    }
}

public static class SiteVisibility
{
    /// <summary>Who sees which sites: whoever works there, and whoever keeps the sites all of them.</summary>
    public static IQueryable<Site> VisibleTo(this IQueryable<Site> sites, Actor actor) =>
        actor.May(Permissions.Sites) ? sites : sites.Where(s => actor.Sites.Contains(s.Id));
}
