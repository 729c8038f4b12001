using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Steward.Platform.Files;

/// <summary>A content that may belong to nobody: a discarded file referred to it, or it was put for a form that may yet be refused.
/// Within the hour it is deleted from the store, unless somebody refers to it.</summary>
public sealed class DroppedContent(string hash, DateTimeOffset at)
{
    public long Id { get; private set; }
    public string Hash { get; private set; } = hash;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<DroppedContent>
    {
        public void Configure(EntityTypeBuilder<DroppedContent> dropped)
        {
            dropped.ToTable("platform_dropped_contents");
            dropped.Property(d => d.Hash).HasMaxLength(64);
        }
    }
}
