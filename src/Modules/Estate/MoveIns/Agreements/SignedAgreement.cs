using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>An agreement as it was signed: the words as they stood before the household's eyes, filled in, with the signature beside them.</summary>
public sealed class SignedAgreement(SiteId site, HandoverId handover, AgreementId agreement, string name, int edition, string words, string signedBy, bool onPaper, string takenBy, DateTimeOffset at) : Thing, IOfSite
{
    public SignedAgreementId Id { get; private set; } = SignedAgreementId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public HandoverId Handover { get; private set; } = handover;
    public AgreementId Agreement { get; private set; } = agreement;
    /// <summary>The same while the signature holds, and null once it was annulled: then it may be signed anew.</summary>
    public AgreementId? Stands { get; private set; } = agreement;
    public string Name { get; private set; } = name;
    public int Edition { get; private set; } = edition;
    public string Words { get; private set; } = words;
    [Personal] public string SignedBy { get; private set; } = signedBy;
    public bool OnPaper { get; private set; } = onPaper;
    public string TakenBy { get; private set; } = takenBy;
    public DateTimeOffset At { get; private set; } = at;

    public DateTimeOffset? AnnulledAt { get; private set; }
    public string? AnnulledBy { get; private set; }
    public string? AnnulledBecause { get; private set; }

    /// <summary>Signed by the wrong one, or the wrong words: it is kept as it is, and does not count.</summary>
    public void Annul(string reason, Actor actor, DateTimeOffset now) => (Stands, AnnulledAt, AnnulledBy, AnnulledBecause) = (null, now, actor.Name, reason);

    internal void Forget(string nobody) => (SignedBy, Words, AnnulledBecause) = (nobody, nobody, AnnulledBecause is null ? null : nobody);

    internal sealed class Table : IEntityTypeConfiguration<SignedAgreement>
    {
        public void Configure(EntityTypeBuilder<SignedAgreement> signed)
        {
            signed.ToTable("estate_signed_agreements");
            signed.Property(s => s.Name).HasMaxLength(60);
            signed.Property(s => s.Words).HasMaxLength(24000);
            signed.Property(s => s.SignedBy).HasMaxLength(80);
            signed.Property(s => s.TakenBy).HasMaxLength(80);
            signed.Property(s => s.AnnulledBy).HasMaxLength(80);
            signed.Property(s => s.AnnulledBecause).HasMaxLength(400);
            signed.HasIndex(s => new { s.Handover, s.Stands }).OnlyOnce("This is signed already.");
        }
    }
}

public static class SignedVisibility
{
    public static IQueryable<SignedAgreement> Standing(this IQueryable<SignedAgreement> signed) => signed.Where(s => s.Stands != null);

    public static IQueryable<SignedAgreement> VisibleTo(this IQueryable<SignedAgreement> signed, Actor actor) => actor.Kind switch
    {
        ActorKind.System => signed,
        ActorKind.Resident => signed.Where(s => actor.Reach<HandoverId>().Contains(s.Handover)),
        _ => signed.Where(s => actor.Sites.Contains(s.Site)),
    };
}
