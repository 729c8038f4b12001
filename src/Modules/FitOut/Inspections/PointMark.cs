using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.FitOut;
using Steward.Platform.Audit;
using Steward.Platform.Pages;

namespace Steward.FitOut.Inspections;

/// <summary>How a point was found (符合、不符合、不适用).</summary>
public enum PointFound
{
    [Tone("green")] InOrder,
    [Tone("red")] NotInOrder,
    [Tone("secondary")] NotApplicable,
}

/// <summary>One point of the list, as it was found; it keeps the name it had then.</summary>
public sealed class PointMark(InspectionPointId point, string name, PointFound found, string? words)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public SiteInspectionId Inspection { get; private set; }
    public InspectionPointId Point { get; private set; } = point;
    public string Name { get; private set; } = name;
    public PointFound Found { get; private set; } = found;
    public string? Words { get; private set; } = words;

    internal sealed class Table : IEntityTypeConfiguration<PointMark>
    {
        public void Configure(EntityTypeBuilder<PointMark> mark)
        {
            mark.ToTable("fit_out_inspection_marks");
            mark.Property(m => m.Id).ValueGeneratedNever();
            mark.Property(m => m.Name).HasMaxLength(100);
            mark.Property(m => m.Words).HasMaxLength(500);
            mark.HasIndex(m => new { m.Inspection, m.Point }).OnlyOnce("This point has been looked at already.");
        }
    }
}
