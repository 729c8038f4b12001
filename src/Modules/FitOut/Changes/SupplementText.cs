using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>An edition of the supplement to the fit-out agreement (补充协议) from a day on, Markdown with fields; a site's own goes before the company's. What was signed keeps its words.</summary>
public sealed class SupplementText(SiteId? site, int edition, DateOnly from, string words, AccountId? by, string byName, DateTimeOffset at) : Thing
{
    public SupplementTextId Id { get; private set; } = SupplementTextId.New();
    public override Guid Key => Id.Value;
    public SiteId? Site { get; private set; } = site;
    public int Edition { get; private set; } = edition;
    public DateOnly From { get; private set; } = from;
    public string Words { get; private set; } = words;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<SupplementText>
    {
        public void Configure(EntityTypeBuilder<SupplementText> text)
        {
            text.ToTable("fit_out_supplement_texts");
            text.Property(t => t.Words).HasMaxLength(8000);
            text.Property(t => t.ByName).HasMaxLength(80);
            text.HasIndex(t => new { t.Site, t.Edition }).OnlyOnce("Somebody else has just written an edition.");
            text.HasIndex(t => t.Edition).IsUnique().HasFilter("\"Site\" IS NULL").OnlyOnce("Somebody else has just written an edition.");
        }
    }
}

public static class SupplementTextVisibility
{
    public static IQueryable<SupplementText> VisibleTo(this IQueryable<SupplementText> texts, Actor actor) => actor.Kind switch
    {
        ActorKind.System => texts,
        ActorKind.Resident => texts.Where(t => false),
        _ => texts.Where(t => t.Site == null || actor.Sites.Contains(t.Site.Value)),
    };

    /// <summary>In force on a day at a site: its own latest, or else the company's.</summary>
    public static Task<SupplementText?> InForce(this IQueryable<SupplementText> texts, SiteId? site, DateOnly day, CancellationToken ct) =>
        texts.Where(t => (t.Site == null || t.Site == site) && t.From <= day).OrderBy(t => t.Site == null).ThenByDescending(t => t.From).ThenByDescending(t => t.Edition).FirstOrDefaultAsync(ct);
}
