using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>A paper on file (资料) of a unit, of a customer, or of a customer for a unit, with its dates and its scans.</summary>
public sealed class Paper(SiteId site, PaperKindId kind, UnitId? unit, CustomerId? customer, DateTimeOffset addedAt, string addedBy) : Thing, IOfSite
{
    public PaperId Id { get; private set; } = PaperId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public PaperKindId Kind { get; private set; } = kind;
    public UnitId? Unit { get; private set; } = unit;
    public CustomerId? Customer { get; private set; } = customer;
    /// <summary>As printed on it, enciphered; masked where shown.</summary>
    [Personal, Sealed(PaperSecrets.Purpose)] public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }
    /// <summary>The last day on which it holds; null for good.</summary>
    public DateOnly? ExpiresOn { get; set; }
    /// <summary>Where the original lies: the folder or box.</summary>
    public string? Shelf { get; set; }
    public string? Note { get; set; }
    public DateTimeOffset AddedAt { get; private set; } = addedAt;
    public string AddedBy { get; private set; } = addedBy;
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }

    public DateTimeOffset? AnonymisedAt { get; private set; }

    internal void Forget(DateTimeOffset at) => (Number, Note, WithdrawnBecause, AnonymisedAt) = (null, null, null, at);

    public void Withdraw(string reason, DateTimeOffset at)
    {
        if (WithdrawnAt is not null) throw new Refused("This paper was withdrawn already.");
        (WithdrawnAt, WithdrawnBecause) = (at, reason);
        Recall(PaperAction.Withdraw, reason);
    }

    public void Recall(PaperAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    internal sealed class Table : IEntityTypeConfiguration<Paper>
    {
        public void Configure(EntityTypeBuilder<Paper> paper)
        {
            paper.ToTable("estate_papers");
            paper.Property(p => p.Number).HasMaxLength(600);
            paper.Property(p => p.Shelf).HasMaxLength(60);
            paper.Property(p => p.Note).HasMaxLength(400);
            paper.Property(p => p.AddedBy).HasMaxLength(80);
            paper.Property(p => p.WithdrawnBecause).HasMaxLength(200);
            paper.HasIndex(p => new { p.Unit, p.Kind });
            paper.HasIndex(p => new { p.Customer, p.Kind });
            paper.HasIndex(p => new { p.Site, p.ExpiresOn });
        }
    }
}

/// <summary>What is remembered of a paper.</summary>
public enum PaperAction
{
    [Platform.Stories.Told("{0} put the paper on file", Icon = "file-text")] Add,
    [Platform.Stories.Told("{0} corrected what is known of the paper", Icon = "edit")] Edit,
    [Platform.Stories.Told("{0} withdrew the paper", Icon = "trash")] Withdraw,
}

public static class PaperVisibility
{
    /// <summary>Papers are read by the staff who have leave to, at their sites; a resident sees none of them here.</summary>
    public static IQueryable<Paper> VisibleTo(this IQueryable<Paper> papers, Actor actor) => actor.Kind switch
    {
        ActorKind.System => papers,
        ActorKind.Staff or ActorKind.Client when actor.May(Permissions.Papers) => papers.Where(p => actor.Sites.Contains(p.Site)),
        _ => papers.Where(p => false),
    };
}
