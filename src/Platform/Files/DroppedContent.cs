using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Steward.Platform.Files;

/// <summary>A content that a discarded file referred to: deleted from the store in the night, unless somebody refers to it still.</summary>
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
