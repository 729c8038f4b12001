using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Its keeper was told that an answer runs out, or has run out: once for each day it was to hold until.</summary>
public sealed class ArticleReminder(ArticleId article, DateOnly until, bool isOver, DateTimeOffset at)
{
    public long Id { get; private set; }
    public ArticleId Article { get; private set; } = article;
    public DateOnly Until { get; private set; } = until;
    public bool IsOver { get; private set; } = isOver;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<ArticleReminder>
    {
        public void Configure(EntityTypeBuilder<ArticleReminder> reminder)
        {
            reminder.ToTable("service_desk_article_reminders");
            reminder.HasIndex(r => new { r.Article, r.Until, r.IsOver }).OnlyOnce("Its keeper has been told already.");
        }
    }
}
