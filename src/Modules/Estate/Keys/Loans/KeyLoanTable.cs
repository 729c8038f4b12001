using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

internal sealed class KeyLoanTable : IEntityTypeConfiguration<KeyLoan>
{
    public void Configure(EntityTypeBuilder<KeyLoan> loan)
    {
        loan.ToTable("estate_key_loans");
        loan.Property(l => l.Words).HasMaxLength(500);
        loan.Property(l => l.Name).HasMaxLength(80);
        loan.Property(l => l.Company).HasMaxLength(80);
        loan.Property(l => l.Phone).HasMaxLength(20);
        loan.Property(l => l.IdTail).HasMaxLength(4);
        loan.Property(l => l.OwnerCalled).HasMaxLength(200);
        loan.Property(l => l.OwnerTold).HasMaxLength(80);
        loan.Property(l => l.OwnerSaid).HasMaxLength(500);
        loan.Ignore(l => l.IsEmergency).Ignore(l => l.IsOut).Ignore(l => l.IsOpen).Ignore(l => l.Topic);
        loan.HasIndex(l => l.Out).OnlyOnce("This key is out already.");
        loan.HasIndex(l => new { l.Of, l.AskedAt });
        loan.HasIndex(l => new { l.Site, l.State, l.DueAt });
    }
}

public static class LoanVisibility
{
    public static IQueryable<KeyLoan> VisibleTo(this IQueryable<KeyLoan> loans, Actor actor) => actor.Kind switch
    {
        ActorKind.System => loans,
        ActorKind.Resident => loans.Where(l => false),
        _ => loans.Where(l => actor.Sites.Contains(l.Site)),
    };

    /// <summary>Waiting for leave, for the key to be fetched, or for its return.</summary>
    public static IQueryable<KeyLoan> Open(this IQueryable<KeyLoan> loans) =>
        loans.Where(l => l.State == KeyLoanState.Asked || l.State == KeyLoanState.Approved || l.State == KeyLoanState.Out || l.State == KeyLoanState.Unsettled);
}
