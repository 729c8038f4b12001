using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.FitOut;
using Steward.Platform.Audit;

namespace Steward.FitOut.SiteTests;

/// <summary>Who signs a ponding test (三方签认).</summary>
public enum Signer { Owner, Company, Neighbour }

/// <summary>One of the three signatures; in place of the neighbour's, a reason and a second witness.</summary>
public sealed class PondingSignature(Signer who, string? name, string? reason, string? witness, string takenBy, DateTimeOffset at)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public PondingTestId Test { get; private set; }
    public Signer Who { get; private set; } = who;
    [Personal] public string? Name { get; private set; } = name;
    public string? Reason { get; private set; } = reason;
    [Personal] public string? Witness { get; private set; } = witness;
    public string TakenBy { get; private set; } = takenBy;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<PondingSignature>
    {
        public void Configure(EntityTypeBuilder<PondingSignature> signature)
        {
            signature.ToTable("fit_out_ponding_signatures");
            signature.Property(s => s.Id).ValueGeneratedNever();
            signature.Property(s => s.Name).HasMaxLength(80);
            signature.Property(s => s.Reason).HasMaxLength(200);
            signature.Property(s => s.Witness).HasMaxLength(80);
            signature.Property(s => s.TakenBy).HasMaxLength(80);
            signature.HasIndex(s => new { s.Test, s.Who }).OnlyOnce("This is signed already.");
        }
    }
}
