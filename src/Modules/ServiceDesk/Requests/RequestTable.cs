using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
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
        request.Property(r => r.ContactName).HasMaxLength(80);
        request.Property(r => r.ContactPhone).HasMaxLength(20);
        request.Property(r => r.Resolution).HasMaxLength(4000);
        request.Property(r => r.HeldBecause).HasMaxLength(1000);
        request.HasIndex(r => r.Number).OnlyOnce("This number is taken.");
        request.HasIndex(r => new { r.Site, r.State, r.ReceivedAt });
        request.HasIndex(r => new { r.Site, r.CalledBackAt });
        request.Ignore(r => r.IsOpen).Ignore(r => r.AwaitsCallBack);
    }
}

public static class RequestVisibility
{
    /// <summary>Who sees which requests: staff those of their sites, residents those of their own units and their own reports.</summary>
    public static IQueryable<Request> VisibleTo(this IQueryable<Request> requests, Actor actor) => actor.Kind switch
    {
        ActorKind.System => requests,
        ActorKind.Resident => requests.Where(r => r.Reporter == actor.Account || r.Unit != null && r.Area == Area.Private && actor.Reach<UnitId>().Contains(r.Unit.Value)),
        _ => requests.Where(r => actor.Sites.Contains(r.Site)),
    };
}
