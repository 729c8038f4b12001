using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Audit;

namespace Steward.Estate.Papers;

/// <summary>Whether a kind of paper must be on file for whoever holds units in a role, from a day on. Never changed: a later decision follows it,
/// and a site's own goes before the company's.</summary>
/// <param name="site">The site it holds for; null for all.</param>
/// <param name="of">Only for persons or for companies; null for both.</param>
/// <param name="use">Only for units of this use; null for all.</param>
public sealed class PaperRule(PaperKindId kind, SiteId? site, OccupancyRole role, CustomerKind? of, UnitUse? use, bool isRequired, DateOnly from, AccountId? by, string byName, DateTimeOffset at)
{
    public PaperRuleId Id { get; private set; } = PaperRuleId.New();
    public PaperKindId Kind { get; private set; } = kind;
    public SiteId? Site { get; private set; } = site;
    public OccupancyRole Role { get; private set; } = role;
    public CustomerKind? Of { get; private set; } = of;
    public UnitUse? Use { get; private set; } = use;
    public bool IsRequired { get; private set; } = isRequired;
    public DateOnly From { get; private set; } = from;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<PaperRule>
    {
        public void Configure(EntityTypeBuilder<PaperRule> rule)
        {
            rule.ToTable("estate_paper_rules");
            rule.Property(r => r.Id).ValueGeneratedNever();
            rule.Property(r => r.ByName).HasMaxLength(80);
            rule.HasIndex(r => new { r.Kind, r.Site, r.Role, r.From });
        }
    }
}
