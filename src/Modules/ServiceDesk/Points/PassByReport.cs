using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;

namespace Steward.ServiceDesk.Points;

/// <summary>Somebody in passing who reported something at a point, or said that they see the same. Nothing of it tells who they were:
/// the two hashes serve against flooding and are gone after a day.</summary>
public sealed class PassByReport(PointId point, RequestId request, bool isSame, string? address, string? sender, DateTimeOffset at)
{
    /// <summary>How long the hashes are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public PassByReportId Id { get; private set; } = PassByReportId.New();
    public PointId Point { get; private set; } = point;
    public RequestId Request { get; private set; } = request;
    /// <summary>Sees the same as whoever reported it first.</summary>
    public bool IsSame { get; private set; } = isSame;
    public string? Address { get; private set; } = address;
    public string? Sender { get; private set; } = sender;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<PassByReport>
    {
        public void Configure(EntityTypeBuilder<PassByReport> report)
        {
            report.ToTable("service_desk_pass_by_reports");
            report.Property(r => r.Address).HasMaxLength(64);
            report.Property(r => r.Sender).HasMaxLength(64);
            report.HasIndex(r => new { r.Request, r.Sender }).OnlyOnce("You have said so already. Thank you.");
            report.HasIndex(r => new { r.Address, r.At });
            report.HasIndex(r => new { r.Point, r.At });
        }
    }
}
