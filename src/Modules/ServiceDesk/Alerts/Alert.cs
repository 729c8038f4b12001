using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Alerts;

/// <summary>An alert (督办提醒): one step of the ladder, taken once for one thing since it came to be so.
/// The database decides that it is once: whatever nodes, jobs and restarts there are.</summary>
public sealed class Alert(SiteId site, RequestId request, WorkOrderId? order, Guid subject, Watch watch, DateTimeOffset since, string step, Whom whom, DateTimeOffset dueAt, DateTimeOffset givenAt) : Thing, IOfSite
{
    public AlertId Id { get; private set; } = AlertId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public RequestId Request { get; private set; } = request;
    public WorkOrderId? Order { get; private set; } = order;
    /// <summary>The customer who is to be called back.</summary>
    public DueCallBackId? Call { get; init; }
    /// <summary>The request, the work order or the call itself.</summary>
    public Guid Subject { get; private set; } = subject;
    public Watch Watch { get; private set; } = watch;
    /// <summary>Since when it has been so; what comes to be so again begins a new round.</summary>
    public DateTimeOffset Since { get; private set; } = since;
    /// <summary>Which step of the ladder.</summary>
    public string Step { get; private set; } = step;
    public Whom Whom { get; private set; } = whom;
    /// <summary>When the promise is due, or since when nobody attends to it.</summary>
    public DateTimeOffset DueAt { get; private set; } = dueAt;
    public DateTimeOffset GivenAt { get; private set; } = givenAt;
    /// <summary>Of steps given together the later has the higher.</summary>
    public int Rank { get; init; }
    /// <summary>Of the steps taken for one and the same matter none that stands came later.</summary>
    public bool IsNewest { get; private set; } = true;
    /// <summary>Who said «I take it».</summary>
    public AccountId? TakenBy { get; private set; }
    public DateTimeOffset? TakenAt { get; private set; }
    /// <summary>When it was no longer so.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    internal void Take(Actor actor, DateTimeOffset now) => (TakenBy, TakenAt) = (actor.Account, now);
    /// <summary>It is over, or after all is not.</summary>
    internal void Bear(bool stands, DateTimeOffset now) => EndedAt = stands ? null : EndedAt ?? now;

    internal void Compare(IEnumerable<Alert> all) =>
        IsNewest = !all.Any(b => b.Subject == Subject && b.Watch == Watch && b.Since == Since && b.EndedAt is null && (b.GivenAt > GivenAt || b.GivenAt == GivenAt && b.Rank > Rank));

    internal sealed class Table : IEntityTypeConfiguration<Alert>
    {
        public void Configure(EntityTypeBuilder<Alert> alert)
        {
            alert.ToTable("service_desk_alerts");
            alert.Property(a => a.Step).HasMaxLength(30);
            alert.HasIndex(a => new { a.Subject, a.Watch, a.Since, a.Step }).OnlyOnce("This alert has been given already.");
            alert.HasIndex(a => new { a.Site, a.EndedAt, a.GivenAt });
            alert.HasIndex(a => new { a.Site, a.TakenAt, a.Watch, a.Whom, a.DueAt, a.GivenAt, a.Id, a.Request }).HasFilter("\"EndedAt\" IS NULL AND \"IsNewest\"");
        }
    }
}

public static class AlertVisibility
{
    /// <summary>An alert is the staff's affair, and seen by whoever sees the request.</summary>
    public static IQueryable<Alert> VisibleTo(this IQueryable<Alert> alerts, Actor actor) => actor.Kind switch
    {
        ActorKind.System => alerts,
        ActorKind.Resident => alerts.Where(a => false),
        _ => alerts.Where(a => actor.Sites.Contains(a.Site)),
    };
}
