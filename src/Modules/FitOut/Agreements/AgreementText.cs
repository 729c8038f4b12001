using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Agreements;

/// <summary>An edition of the fit-out agreement (装修服务协议) from a day on; a site's own goes before the company's. What was signed keeps its words.</summary>
public sealed class AgreementText(SiteId? site, int edition, DateOnly from, string preface, string closing, AccountId? by, string byName, DateTimeOffset at) : Thing
{
    public AgreementTextId Id { get; private set; } = AgreementTextId.New();
    public override Guid Key => Id.Value;
    public SiteId? Site { get; private set; } = site;
    public int Edition { get; private set; } = edition;
    public DateOnly From { get; private set; } = from;
    /// <summary>Who the parties are: before the nine contents.</summary>
    public string Preface { get; private set; } = preface;
    /// <summary>The nine contents in their order, Markdown with fields.</summary>
    public List<string> Parts { get; private set; } = [];
    public string Closing { get; private set; } = closing;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    public string Whole => Contents.Whole(Preface, Parts, Closing);

    public void Write(IEnumerable<string> parts) => Parts = [.. parts];

    internal sealed class Table : IEntityTypeConfiguration<AgreementText>
    {
        public void Configure(EntityTypeBuilder<AgreementText> text)
        {
            text.ToTable("fit_out_agreement_texts");
            text.Property(t => t.Preface).HasMaxLength(4000);
            text.Property(t => t.Closing).HasMaxLength(4000);
            text.Property(t => t.ByName).HasMaxLength(80);
            text.Ignore(t => t.Whole);
            text.HasIndex(t => new { t.Site, t.Edition }).OnlyOnce("Somebody else has just written an edition.");
            text.HasIndex(t => t.Edition).IsUnique().HasFilter("\"Site\" IS NULL").OnlyOnce("Somebody else has just written an edition.");
        }
    }
}

public static class AgreementTextVisibility
{
    public static IQueryable<AgreementText> VisibleTo(this IQueryable<AgreementText> texts, Actor actor) => actor.Kind switch
    {
        ActorKind.System => texts,
        ActorKind.Resident => texts.Where(t => false),
        _ => texts.Where(t => t.Site == null || actor.Sites.Contains(t.Site.Value)),
    };

    /// <summary>In force on a day at a site: its own latest, or else the company's.</summary>
    public static Task<AgreementText?> InForce(this IQueryable<AgreementText> texts, SiteId? site, DateOnly day, CancellationToken ct) =>
        texts.Where(t => (t.Site == null || t.Site == site) && t.From <= day).OrderBy(t => t.Site == null).ThenByDescending(t => t.From).ThenByDescending(t => t.Edition).FirstOrDefaultAsync(ct);
}
