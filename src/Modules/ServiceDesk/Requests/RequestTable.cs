using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Audit;

namespace Steward.ServiceDesk.Requests;

internal sealed class RequestTable : IEntityTypeConfiguration<Request>
{
    public void Configure(EntityTypeBuilder<Request> request)
    {
        request.ToTable("service_desk_requests");
        request.Property(r => r.Number).HasMaxLength(20);
        request.Property(r => r.Subject).HasMaxLength(200);
        request.Property(r => r.Details).HasMaxLength(20000);
        request.Property(r => r.Place).HasMaxLength(200);
        request.Property(r => r.Wish).HasMaxLength(2000);
        request.Property(r => r.ContactName).HasMaxLength(80);
        request.Property(r => r.ContactPhone).HasMaxLength(20);
        request.Property(r => r.PublicWords).HasMaxLength(400);
        request.Property(r => r.Resolution).HasMaxLength(4000);
        request.Property(r => r.Cause).HasMaxLength(4000);
        request.Property(r => r.Remedy).HasMaxLength(4000);
        request.Property(r => r.Outcome).HasMaxLength(4000);
        request.Property(r => r.HeldBecause).HasMaxLength(1000);
        request.HasIndex(r => r.Number).OnlyOnce("This number is taken.");
        Index(request);
        request.HasIndex(r => r.SplitFrom).HasFilter("\"SplitFrom\" IS NOT NULL").OnlyOnce("This message has a request of its own already.");
        request.HasMany(r => r.Joiners).WithOne().HasForeignKey(j => j.Request).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Request>().WithMany().HasForeignKey(r => r.MergedInto).OnDelete(DeleteBehavior.Restrict);
        request.Ignore(r => r.IsOpen).Ignore(r => r.IsOver).Ignore(r => r.AwaitsCallBack).Ignore(r => r.IsGraded).Ignore(r => r.Lacks);
    }

    private const string IsOpen = "\"State\" IN ('New', 'Accepted', 'OnHold')";

    /// <summary>Each serves one filter of the lists in their order, the newest first, and its count without looking at the rows:
    /// the site at the end says of each whether it may be seen. What few have is kept for those only.</summary>
    private static void Index(EntityTypeBuilder<Request> request)
    {
        request.HasIndex(r => new { r.ReceivedAt, r.Number });
        request.HasIndex(r => new { r.Site, r.ReceivedAt, r.Category });
        request.HasIndex(r => new { r.Site, r.State, r.ReceivedAt });
        request.HasIndex(r => new { r.Type, r.ReceivedAt, r.Site });
        request.HasIndex(r => new { r.Category, r.ReceivedAt, r.Site });
        request.HasIndex(r => new { r.Building, r.ReceivedAt, r.Site });
        request.HasIndex(r => new { r.Holder, r.ReceivedAt, r.Site });
        request.HasIndex(r => new { r.Department, r.ReceivedAt, r.Site });
        request.HasIndex(r => new { r.Channel, r.ReceivedAt, r.Site });
        request.HasIndex(r => new { r.Point, r.ReceivedAt, r.Site }).HasFilter("\"Point\" IS NOT NULL");
        request.HasIndex(r => new { r.Urgency, r.ReceivedAt, r.Site });
        request.HasIndex(r => new { r.Satisfaction, r.ReceivedAt, r.Site }).HasFilter("\"Satisfaction\" IS NOT NULL");
        request.HasIndex(r => new { r.Grade, r.ReceivedAt, r.Site }).HasFilter("\"Grade\" IS NOT NULL");
        request.HasIndex(r => new { r.Validity, r.ReceivedAt, r.Site }).HasFilter("\"Validity\" IS NOT NULL");
        request.HasIndex(r => new { r.Responsibility, r.ReceivedAt, r.Site }).HasFilter("\"Responsibility\" IS NOT NULL");
        request.HasIndex(r => new { r.Site, r.ResolvedAt });
        request.HasIndex(r => new { r.Site, r.CalledBackAt, r.Satisfaction });
        request.HasIndex(r => new { r.Site, r.DueAt });
        request.HasIndex(r => new { r.State, r.Type, r.ReceivedAt, r.Site });
        request.HasIndex(r => new { r.ReceivedAt, r.Number, r.Site }).HasFilter(IsOpen);
        request.HasIndex(r => new { r.DueAt, r.Number, r.Site }).HasFilter(IsOpen);
        request.HasIndex(r => new { r.Site, r.State, r.ReceivedAt, r.DueAt, r.Holder, r.Urgency, r.ReopenedAt, r.Id }).HasFilter(IsOpen);
        request.HasIndex(r => new { r.Urgency, r.ReceivedAt, r.Number, r.Site }).IsDescending(true, false, false, false).HasFilter(IsOpen);
        request.HasIndex(r => new { r.Site, r.Satisfaction, r.ReceivedAt }).HasFilter("\"State\" = 'Resolved'");
        request.HasIndex(r => new { r.Site, r.ReceivedAt, r.ObjectedAt }).HasFilter("\"ObjectedAt\" IS NOT NULL");
        request.HasIndex(r => new { r.Site, r.ReopenedAt }).HasFilter("\"ReopenedAt\" IS NOT NULL");
        request.HasIndex(r => new { r.Site, r.CallBackDueAt }).HasFilter("\"State\" = 'Resolved' AND \"CalledBackAt\" IS NULL");
    }
}
