using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;

namespace Steward.Estate.Sites;

/// <summary>A member of staff works at a site, and there perhaps answers for certain buildings (责任区域).</summary>
public sealed class Assignment(AccountId account, SiteId site) : IReference
{
    public AccountId Account { get; private set; } = account;
    public SiteId Site { get; private set; } = site;

    internal sealed class Table : IEntityTypeConfiguration<Assignment>
    {
        public void Configure(EntityTypeBuilder<Assignment> row) => row.ToTable("estate_assignments").HasKey(r => new { r.Account, r.Site });
    }
}

/// <summary>A building in somebody's area of responsibility.</summary>
public sealed class Responsibility(AccountId account, BuildingId building) : IReference
{
    public AccountId Account { get; private set; } = account;
    public BuildingId Building { get; private set; } = building;

    internal sealed class Table : IEntityTypeConfiguration<Responsibility>
    {
        public void Configure(EntityTypeBuilder<Responsibility> row) => row.ToTable("estate_responsibilities").HasKey(r => new { r.Account, r.Building });
    }
}
