using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

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
        request.Ignore(r => r.IsOpen).Ignore(r => r.AwaitsCallBack).Ignore(r => r.IsGraded).Ignore(r => r.Lacks);
    }
}

public static class RequestVisibility
{
    /// <summary>Who sees which requests: staff those of their sites, residents those they reported, those logged in their name,
    /// and the repairs of their homes since they came. Complaints and all else are the affair of who brought them.</summary>
    public static IQueryable<Request> VisibleTo(this IQueryable<Request> requests, Actor actor) => actor.Kind switch
    {
        ActorKind.System => requests,
        ActorKind.Resident => actor.Reach<UnitId>().Aggregate(
            requests.Where(r => r.Reporter == actor.Account || r.Customer != null && actor.Reach<CustomerId>().Contains(r.Customer.Value)),
            (seen, home) => seen.Union(requests.RepairsAt(home, Shown.At(actor.Since(home).ToDateTime(TimeOnly.MinValue))))),
        _ => requests.Where(r => actor.Sites.Contains(r.Site)),
    };

    private static IQueryable<Request> RepairsAt(this IQueryable<Request> requests, UnitId home, DateTimeOffset since) =>
        requests.Where(r => r.Unit == home && r.Area == Area.Private && r.Type == RequestType.Repair && r.ReceivedAt >= since);
}
