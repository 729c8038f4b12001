using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>A numbered blank of the paper pass, printed in advance for when the system cannot be reached: typed in once, or spoiled with a reason.</summary>
public sealed class PaperBlank(SiteId site, string number, Guid batch, AccountId? printedBy, DateTimeOffset printedAt) : IOfSite
{
    public PaperBlankId Id { get; private set; } = PaperBlankId.New();
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    /// <summary>Those that were printed together.</summary>
    public Guid Batch { get; private set; } = batch;
    public AccountId? PrintedBy { get; private set; } = printedBy;
    public DateTimeOffset PrintedAt { get; private set; } = printedAt;
    public DateTimeOffset? SpoiledAt { get; private set; }
    public string? SpoiledBecause { get; private set; }

    public void Spoil(string reason, DateTimeOffset at) => (SpoiledBecause, SpoiledAt) = (reason, at);

    internal sealed class Table : IEntityTypeConfiguration<PaperBlank>
    {
        public void Configure(EntityTypeBuilder<PaperBlank> blank)
        {
            blank.ToTable("fit_out_paper_blanks");
            blank.Property(b => b.Id).ValueGeneratedNever();
            blank.Property(b => b.Number).HasMaxLength(20);
            blank.Property(b => b.SpoiledBecause).HasMaxLength(200);
            blank.HasIndex(b => b.Number).OnlyOnce("There is a blank with this number already.");
            blank.HasIndex(b => b.Batch);
            blank.HasIndex(b => new { b.Site, b.PrintedAt });
        }
    }
}

public static class PaperVisibility
{
    public static IQueryable<PaperBlank> VisibleTo(this IQueryable<PaperBlank> blanks, Actor actor) => actor.Kind switch
    {
        ActorKind.System => blanks,
        ActorKind.Resident => blanks.Where(b => false),
        _ => blanks.Where(b => actor.Sites.Contains(b.Site)),
    };
}
