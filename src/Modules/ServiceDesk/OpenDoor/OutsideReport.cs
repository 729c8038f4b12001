using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>What another system sent along with a request, as it was sent. Only that system is told of it again.</summary>
public sealed class OutsideReport(RequestId request, SiteId site, AccountId client, string clientName, DateTimeOffset at)
{
    public OutsideReportId Id { get; private set; } = OutsideReportId.New();
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    public AccountId Client { get; private set; } = client;
    public string ClientName { get; private set; } = clientName;
    public DateTimeOffset At { get; private set; } = at;
    /// <summary>The other system's own number for it.</summary>
    public string? Reference { get; init; }
    public string? Address { get; init; }
    public decimal? Latitude { get; init; }
    public decimal? Longitude { get; init; }
    public string? MediaUrl { get; init; }
    [Personal] public string? Email { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OutsideReport>
    {
        public void Configure(EntityTypeBuilder<OutsideReport> report)
        {
            report.ToTable("service_desk_outside_reports");
            report.Property(r => r.ClientName).HasMaxLength(80);
            report.Property(r => r.Reference).HasMaxLength(100);
            report.Property(r => r.Address).HasMaxLength(200);
            report.Property(r => r.MediaUrl).HasMaxLength(1000);
            report.Property(r => r.Email).HasMaxLength(200);
            report.Property(r => r.Latitude).HasPrecision(9, 6);
            report.Property(r => r.Longitude).HasPrecision(9, 6);
            report.HasIndex(r => r.Request).OnlyOnce("This request was sent by another system already.");
            report.HasIndex(r => new { r.Client, r.Site, r.Reference }).OnlyOnce("This was sent already.");
            report.HasIndex(r => new { r.Client, r.At });
        }
    }
}
