using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.FitOut;
using Steward.FitOut.Inspections;

namespace Steward.FitOut.Acceptances;

/// <summary>One item of the form, as it was found.</summary>
public sealed class AcceptanceMark(AcceptanceItem item, PointFound found, string? words)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public AcceptanceId Acceptance { get; private set; }
    public AcceptanceItem Item { get; private set; } = item;
    public PointFound Found { get; private set; } = found;
    public string? Words { get; private set; } = words;

    internal sealed class Table : IEntityTypeConfiguration<AcceptanceMark>
    {
        public void Configure(EntityTypeBuilder<AcceptanceMark> mark)
        {
            mark.ToTable("fit_out_acceptance_marks");
            mark.Property(m => m.Id).ValueGeneratedNever();
            mark.Property(m => m.Words).HasMaxLength(500);
            mark.HasIndex(m => new { m.Acceptance, m.Item });
        }
    }
}
