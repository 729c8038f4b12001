using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Who is told when at a site, from a day on (督办规则): holder, then head, then manager. Never changed once it holds: a later one follows it.</summary>
public sealed class Ladder(SiteId site, DateOnly from, string name) : Thing
{
    public LadderId Id { get; private set; } = LadderId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    /// <summary>The first day, by the community's clock, on which its steps are taken.</summary>
    public DateOnly From { get; private set; } = from;
    public string Name { get; private set; } = name;
    public List<LadderStep> Steps { get; init; } = [];

    internal sealed class Table : IEntityTypeConfiguration<Ladder>
    {
        public void Configure(EntityTypeBuilder<Ladder> ladder)
        {
            ladder.ToTable("service_desk_ladders");
            ladder.Property(l => l.Name).HasMaxLength(60);
            ladder.HasMany(l => l.Steps).WithOne().HasForeignKey(s => s.Ladder).OnDelete(DeleteBehavior.Cascade);
            ladder.HasIndex(l => new { l.Site, l.From }).OnlyOnce("Another ladder begins on this day already.");
        }
    }
}
