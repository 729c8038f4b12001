using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;

namespace Steward.Platform.Notifications;

/// <summary>A notice (通知) to one person: what happened, as a sentence in the reader's language, and where it leads.</summary>
public sealed class Notification(AccountId account, string kind, string title, string arguments, string href, DateTimeOffset at)
{
    public long Id { get; private set; }
    public AccountId Account { get; private set; } = account;
    public string Kind { get; private set; } = kind;
    /// <summary>An English sentence with places; see <see cref="Telling"/>.</summary>
    public string Title { get; private set; } = title;
    public string Arguments { get; private set; } = arguments;
    public string Href { get; private set; } = href;
    public DateTimeOffset At { get; private set; } = at;
    public DateTimeOffset? ReadAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Notification>
    {
        public void Configure(EntityTypeBuilder<Notification> notice)
        {
            notice.ToTable("platform_notifications");
            notice.Property(n => n.Kind).HasMaxLength(60);
            notice.Property(n => n.Title).HasMaxLength(200);
            notice.Property(n => n.Arguments).HasMaxLength(2000);
            notice.Property(n => n.Href).HasMaxLength(300);
            notice.HasIndex(n => new { n.Account, n.ReadAt });
            notice.HasIndex(n => new { n.Account, n.Id });
        }
    }
}

/// <summary>Where one person wants one kind of notice; without a row, as the kind says.</summary>
public sealed class NoticeChoice(AccountId account, string kind)
{
    public AccountId Account { get; private set; } = account;
    public string Kind { get; private set; } = kind;
    public bool InApp { get; set; } = true;
    public bool Mail { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<NoticeChoice>
    {
        public void Configure(EntityTypeBuilder<NoticeChoice> choice)
        {
            choice.ToTable("platform_notice_choices").HasKey(c => new { c.Account, c.Kind });
            choice.Property(c => c.Kind).HasMaxLength(60);
        }
    }
}
