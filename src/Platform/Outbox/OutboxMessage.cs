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
    /// <summary>Whether its delivery reaches outside the database, and so has a lane of its own: a slow mail server holds up no news.</summary>
    public bool Outside { get; init; }
    /// <summary>The webhook it is for, when it is for one.</summary>
    public Guid? Target { get; init; }
    public int Attempts { get; set; }
    /// <summary>When it is due. While a node works on it this lies ahead, and is the node's proof that the message is still its own:
    /// a crash only delays it, and who comes late can no longer mark it.</summary>
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? DeliveredAt { get; set; }
    /// <summary>Set aside after too many attempts, for an operator to see.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
    public string? Error { get; set; }
    /// <summary>Who gave it up and why, if an operator did.</summary>
    public string? Dropped { get; set; }

    public void TryAgain(DateTimeOffset now) => (DueAt, Attempts, ParkedAt, DeliveredAt, Dropped) = (now, 0, null, null, null);
    public void Drop(string who, string why, DateTimeOffset now) => (DeliveredAt, Dropped, ParkedAt) = (now, $"{who}: {why}", null);

    internal sealed class Table : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> message)
        {
            message.ToTable("platform_outbox");
            message.Property(m => m.News).HasMaxLength(80);
            message.Property(m => m.Hearer).HasMaxLength(120);
            message.Property(m => m.Error).HasMaxLength(2000);
            message.Property(m => m.Dropped).HasMaxLength(500);
            message.HasIndex(m => new { m.Outside, m.DueAt }).HasFilter("\"DeliveredAt\" IS NULL AND \"ParkedAt\" IS NULL");
            message.HasIndex(m => m.ParkedAt).HasFilter("\"ParkedAt\" IS NOT NULL");
            message.HasIndex(m => m.DeliveredAt).HasFilter("\"DeliveredAt\" IS NOT NULL");
        }
    }
}
