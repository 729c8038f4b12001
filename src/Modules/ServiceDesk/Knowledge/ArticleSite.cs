using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>A community in which an answer holds.</summary>
public sealed class ArticleSite(ArticleId article, SiteId site)
{
    public ArticleId Article { get; private set; } = article;
    public SiteId Site { get; private set; } = site;

    internal sealed class Table : IEntityTypeConfiguration<ArticleSite>
    {
        public void Configure(EntityTypeBuilder<ArticleSite> site)
        {
            site.ToTable("service_desk_article_sites").HasKey(s => new { s.Article, s.Site });
            site.HasIndex(s => s.Site);
        }
    }
}
