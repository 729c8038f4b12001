using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Projects;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Agreements;

/// <summary>The agreement of one fit-out, or a supplement to it, as it was signed: the words as they stood before the applicant's eyes, filled in, with the signature beside them.</summary>
public sealed class SignedText(FitOutId project, int edition, string words, string signedBy, bool onPaper, string? takenBy, DateTimeOffset at) : Thing
{
    public SignedTextId Id { get; private set; } = SignedTextId.New();
    public override Guid Key => Id.Value;
    public FitOutId Project { get; private set; } = project;
    public FitOutProject Of { get; private set; } = null!;
    /// <summary>The change that it agrees to, as a supplement; none for the agreement itself.</summary>
    public WorkChangeId? Change { get; init; }
    public int Edition { get; private set; } = edition;
    public string Words { get; private set; } = words;
    [Personal] public string SignedBy { get; private set; } = signedBy;
    public bool OnPaper { get; private set; } = onPaper;
    /// <summary>Who took it at the counter; null when it was signed in the portal.</summary>
    public string? TakenBy { get; private set; } = takenBy;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<SignedText>
    {
        public void Configure(EntityTypeBuilder<SignedText> signed)
        {
            signed.ToTable("fit_out_signed_texts");
            signed.Property(s => s.Words).HasMaxLength(60000);
            signed.Property(s => s.SignedBy).HasMaxLength(80);
            signed.Property(s => s.TakenBy).HasMaxLength(80);
            signed.HasOne(s => s.Of).WithMany().HasForeignKey(s => s.Project).OnDelete(DeleteBehavior.Restrict);
            signed.HasOne<WorkChange>().WithMany().HasForeignKey(s => s.Change).OnDelete(DeleteBehavior.Restrict);
            signed.HasIndex(s => s.Project).HasFilter("\"Change\" IS NULL").OnlyOnce("This is signed already.");
            signed.HasIndex(s => s.Change).HasFilter("\"Change\" IS NOT NULL").OnlyOnce("This is signed already.");
        }
    }
}

public static class SignedTextVisibility
{
    /// <summary>Staff of the site; of the residents, whoever applied and whose fit-out it is.</summary>
    public static IQueryable<SignedText> VisibleTo(this IQueryable<SignedText> signed, Actor actor) => actor.Kind switch
    {
        ActorKind.System => signed,
        ActorKind.Resident => signed.Where(s => s.Of.BegunBy == actor.Account || s.Of.Customer != null && actor.Reach<CustomerId>().Contains(s.Of.Customer.Value)),
        _ => signed.Where(s => actor.Sites.Contains(s.Of.Site)),
    };
}
