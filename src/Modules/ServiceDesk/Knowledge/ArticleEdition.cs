using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>How an answer read from one change to the next (版本): never altered, always readable.</summary>
public sealed class ArticleEdition(ArticleId article, int number, string title, string words, AccountId? by, string byName, DateTimeOffset at)
{
    public ArticleId Article { get; private set; } = article;
    public int Number { get; private set; } = number;
    public string Title { get; private set; } = title;
    public string Words { get; private set; } = words;
    public string? KeyWords { get; init; }
    public string? Answer { get; init; }
    public bool ForResidents { get; init; }
    public DateOnly? ValidUntil { get; init; }
    /// <summary>What is different from the one before, and why.</summary>
    public string? Changed { get; init; }
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<ArticleEdition>
    {
        public void Configure(EntityTypeBuilder<ArticleEdition> edition)
        {
            edition.ToTable("service_desk_article_editions").HasKey(e => new { e.Article, e.Number });
            edition.Property(e => e.Title).HasMaxLength(120);
            edition.Property(e => e.Words).HasMaxLength(ArticleFields.Longest);
            edition.Property(e => e.KeyWords).HasMaxLength(200);
            edition.Property(e => e.Answer).HasMaxLength(1000);
            edition.Property(e => e.Changed).HasMaxLength(300);
            edition.Property(e => e.ByName).HasMaxLength(80);
        }
    }
}
