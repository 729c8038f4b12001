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
        request.HasIndex(r => new { r.Site, r.State, r.ReceivedAt });
        request.HasIndex(r => new { r.ReceivedAt, r.Number });
        request.HasIndex(r => new { r.Site, r.CalledBackAt });
        request.HasIndex(r => new { r.Site, r.DueAt });
        request.HasIndex(r => new { r.Point, r.ReceivedAt });
        request.HasMany(r => r.Joiners).WithOne().HasForeignKey(j => j.Request).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Request>().WithMany().HasForeignKey(r => r.MergedInto).OnDelete(DeleteBehavior.Restrict);
        request.Ignore(r => r.IsOpen).Ignore(r => r.IsOver).Ignore(r => r.AwaitsCallBack).Ignore(r => r.IsGraded).Ignore(r => r.Lacks);
    }
}
