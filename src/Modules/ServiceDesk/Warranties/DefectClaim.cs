using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Warranties;

/// <summary>That a defect found at a handover is followed as this request, and as no other.</summary>
public sealed class DefectClaim(DefectId defect, RequestId request, SiteId site) : IOfSite
{
    public DefectId Defect { get; private set; } = defect;
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;

    internal sealed class Table : IEntityTypeConfiguration<DefectClaim>
    {
        public void Configure(EntityTypeBuilder<DefectClaim> claim)
        {
            claim.ToTable("service_desk_defect_claims").HasKey(c => new { c.Defect, c.Request });
            claim.HasIndex(c => c.Request);
            claim.HasIndex(c => c.Defect).OnlyOnce("This defect is followed already.");
        }
    }
}
