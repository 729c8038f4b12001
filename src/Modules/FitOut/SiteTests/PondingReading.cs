using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.FitOut;

namespace Steward.FitOut.SiteTests;

/// <summary>The water as somebody saw it: how deep, and whether the ceiling below is dry.</summary>
public sealed class PondingReading(DateTimeOffset at, int depth, bool leaks, string? words, string byName)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public PondingTestId Test { get; private set; }
    public DateTimeOffset At { get; private set; } = at;
    public int Depth { get; private set; } = depth;
    public bool Leaks { get; private set; } = leaks;
    public string? Words { get; private set; } = words;
    public string ByName { get; private set; } = byName;

    internal sealed class Table : IEntityTypeConfiguration<PondingReading>
    {
        public void Configure(EntityTypeBuilder<PondingReading> reading)
        {
            reading.ToTable("fit_out_ponding_readings");
            reading.Property(r => r.Id).ValueGeneratedNever();
            reading.Property(r => r.Words).HasMaxLength(500);
            reading.Property(r => r.ByName).HasMaxLength(80);
            reading.HasIndex(r => new { r.Test, r.At });
        }
    }
}
