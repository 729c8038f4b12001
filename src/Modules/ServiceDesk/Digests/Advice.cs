using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Digests;

/// <summary>What a site recommends when a category stands out in a digest (建议措施); without it, what is usual in the trade.</summary>
public sealed class Advice(SiteId site, CategoryId category) : Thing, IOfSite
{
    public AdviceId Id { get; private set; } = AdviceId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public CategoryId Category { get; private set; } = category;
    public string Measure { get; set; } = "";
    /// <summary>Who sees to it.</summary>
    public string? By { get; set; }
    /// <summary>Within how many days after the period.</summary>
    public int Days { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Advice>
    {
        public void Configure(EntityTypeBuilder<Advice> advice)
        {
            advice.ToTable("service_desk_advice");
            advice.Property(a => a.Measure).HasMaxLength(1000);
            advice.Property(a => a.By).HasMaxLength(60);
            advice.HasIndex(a => new { a.Site, a.Category }).OnlyOnce("Somebody has just written down what is recommended here. Look again, then send.");
        }
    }
}

public static class AdviceVisibility
{
    public static IQueryable<Advice> VisibleTo(this IQueryable<Advice> advice, Actor actor) => actor.Kind is ActorKind.System ? advice : advice.Where(a => actor.Sites.Contains(a.Site));
}
