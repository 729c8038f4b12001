using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>An answer went out to a customer.</summary>
public sealed class ArticleUse(ArticleId article, RequestId request, AccountId? by, DateTimeOffset at)
{
    public long Id { get; private set; }
    public ArticleId Article { get; private set; } = article;
    public RequestId Request { get; private set; } = request;
    public AccountId? By { get; private set; } = by;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<ArticleUse>
    {
        public void Configure(EntityTypeBuilder<ArticleUse> use) => use.ToTable("service_desk_article_uses");
    }
}
