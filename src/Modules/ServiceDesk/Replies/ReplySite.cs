using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;

namespace Steward.ServiceDesk.Replies;

/// <summary>A community in which a template is offered.</summary>
public sealed class ReplySite(ReplyId reply, SiteId site)
{
    public ReplyId Reply { get; private set; } = reply;
    public SiteId Site { get; private set; } = site;

    internal sealed class Table : IEntityTypeConfiguration<ReplySite>
    {
        public void Configure(EntityTypeBuilder<ReplySite> site)
        {
            site.ToTable("service_desk_reply_sites").HasKey(s => new { s.Reply, s.Site });
            site.HasIndex(s => s.Site);
        }
    }
}
