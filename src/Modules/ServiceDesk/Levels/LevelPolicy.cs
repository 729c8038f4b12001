using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Calendars;
using Steward.Platform.Lifecycles;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Levels;

/// <summary>What a site promises (服务时限标准) about requests received from a day on. Never changed once it holds: a later one follows it.</summary>
public sealed class LevelPolicy(SiteId site, DateOnly from, string name) : Thing
{
    public LevelPolicyId Id { get; private set; } = LevelPolicyId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    /// <summary>The first day, by the community's clock, whose requests it holds for.</summary>
    public DateOnly From { get; private set; } = from;
    public string Name { get; private set; } = name;
    public TimeOnly OpensAt { get; init; } = OfficeHours.Usual.From;
    public TimeOnly ClosesAt { get; init; } = OfficeHours.Usual.To;
    public List<LevelLine> Lines { get; init; } = [];

    public OfficeHours Office => new(OpensAt, ClosesAt);

    /// <summary>What holds for such a request: the line of its category before that of its type, of its grade before that of any, of its urgency before that of any.</summary>
    public Level? For(Goal goal, RequestType type, CategoryId? category, Urgency urgency, Grade? grade = null) =>
        Lines.Where(l => l.Type == type && (l.Category is null || l.Category == category) && (l.Urgency is null || l.Urgency == urgency) && (l.Grade is null || l.Grade == grade) && l.Of(goal) is not null)
            .OrderByDescending(l => l.Category is not null).ThenByDescending(l => l.Grade is not null).ThenByDescending(l => l.Urgency is not null)
            .FirstOrDefault()?.Of(goal);

    internal sealed class Table : IEntityTypeConfiguration<LevelPolicy>
    {
        public void Configure(EntityTypeBuilder<LevelPolicy> policy)
        {
            policy.ToTable("service_desk_level_policies");
            policy.Property(p => p.Name).HasMaxLength(60);
            policy.Ignore(p => p.Office);
            policy.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.Policy).OnDelete(DeleteBehavior.Cascade);
            policy.HasIndex(p => new { p.Site, p.From }).OnlyOnce("Another standard holds from this day on already.");
        }
    }
}
