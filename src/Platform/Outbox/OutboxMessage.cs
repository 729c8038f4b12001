using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Steward.Platform.Outbox;

/// <summary>News for one hearer, written in the same transaction as the change it tells of, delivered afterwards at least once.</summary>
public sealed class OutboxMessage
{
    public long Id { get; private set; }
    /// <summary>The news by its stable name, e.g. "RequestClosed".</summary>
    public required string News { get; init; }
    public required string Hearer { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Attempts { get; set; }
    /// <summary>When it is due; moved ahead while somebody works on it, so that a crash only delays it.</summary>
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? DeliveredAt { get; set; }
    /// <summary>Set aside after too many attempts, for an operator to see.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
    public string? Error { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> message)
        {
            message.ToTable("platform_outbox");
            message.Property(m => m.News).HasMaxLength(80);
            message.Property(m => m.Hearer).HasMaxLength(120);
            message.HasIndex(m => m.DueAt).HasFilter("\"DeliveredAt\" IS NULL AND \"ParkedAt\" IS NULL");
        }
    }
}
