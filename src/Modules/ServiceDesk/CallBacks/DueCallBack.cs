using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>A customer who is to be called back about a resolution (应回访): whoever brought the request, or somebody who joined it.
/// It ends when they were heard, by whatever way, or filed as not reached; it falls away when the request is opened again before.</summary>
public sealed class DueCallBack(RequestId request, JoinerId? joiner, SiteId site, int round, CallReason reason, Rank caller, DateTimeOffset decidedAt, DateTimeOffset dueAt) : IOfSite
{
    public DueCallBackId Id { get; private set; } = DueCallBackId.New();
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    /// <summary>The joined customer; null for whoever brought it.</summary>
    public JoinerId? Joiner { get; private set; } = joiner;
    /// <summary>The request or the joiner, so that the database can say «once».</summary>
    public Guid Whom { get; private set; } = joiner?.Value ?? request.Value;
    /// <summary>How often the request had been opened again when this was decided.</summary>
    public int Round { get; private set; } = round;
    public CallReason Reason { get; private set; } = reason;
    public bool AfterRain { get; private set; } = reason is CallReason.AfterRain;
    /// <summary>The rain after which it became due.</summary>
    public RainId? Rain { get; init; }
    /// <summary>Who calls, by the grade of a complaint.</summary>
    public Rank Caller { get; private set; } = caller;
    public DateTimeOffset DecidedAt { get; private set; } = decidedAt;
    public DateTimeOffset DueAt { get; private set; } = dueAt;

    public int Attempts { get; private set; }
    /// <summary>When to try again after nobody answered.</summary>
    public DateTimeOffset? NextAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public AccountId? EndedBy { get; private set; }
    /// <summary>What they said; null of what ended without having reached them.</summary>
    public Satisfaction? Satisfaction { get; private set; }

    internal Request Of { get; private set; } = null!;
    internal Joiner? Who { get; private set; }

    internal void Hear(CallBack call)
    {
        Attempts += call.By is null || call.ByCustomer ? 0 : 1;
        (EndedAt, EndedBy, Satisfaction, NextAt) = (call.At, call.ByCustomer ? null : call.By, call.Satisfaction, null);
    }

    public void Miss(DateTimeOffset next) => (Attempts, NextAt) = (Attempts + 1, next);

    internal void GiveUp(CallBack call) => (Attempts, EndedAt, EndedBy, NextAt) = (Attempts + 1, call.At, call.By, null);

    internal sealed class Table : IEntityTypeConfiguration<DueCallBack>
    {
        public void Configure(EntityTypeBuilder<DueCallBack> due)
        {
            due.ToTable("service_desk_due_call_backs");
            due.Property(d => d.Id).ValueGeneratedNever();
            due.HasOne(d => d.Of).WithMany(r => r.CallsDue).HasForeignKey(d => d.Request).OnDelete(DeleteBehavior.Restrict);
            due.HasOne(d => d.Who).WithMany().HasForeignKey(d => d.Joiner).OnDelete(DeleteBehavior.Restrict);
            due.HasIndex(d => new { d.Whom, d.Round, d.Reason }).OnlyOnce("This customer is to be called back already.");
            due.HasIndex(d => new { d.Site, d.EndedAt, d.DueAt });
            due.HasIndex(d => new { d.Request, d.Round }).HasFilter("\"EndedAt\" IS NULL");
        }
    }
}

public static class DueCallBackVisibility
{
    /// <summary>Call-backs are the staff's affair, at their sites.</summary>
    public static IQueryable<DueCallBack> VisibleTo(this IQueryable<DueCallBack> dues, Actor actor) => actor.Kind switch
    {
        ActorKind.System => dues,
        ActorKind.Resident => dues.Where(d => false),
        _ => dues.Where(d => actor.Sites.Contains(d.Site)),
    };

    /// <summary>Still to be called: not heard yet, the request not opened again since, and the joiner still with it.</summary>
    public static IQueryable<DueCallBack> Standing(this IQueryable<DueCallBack> dues) => dues.Where(d => d.EndedAt == null
        && d.Round == d.Of.TimesReopened && (d.Of.State == RequestState.Resolved || d.Of.State == RequestState.Closed) && (d.Who == null || d.Who.WentOnWith == null));

    /// <summary>What was or is to be called back; without what fell away before anybody called.</summary>
    public static IQueryable<DueCallBack> Counted(this IQueryable<DueCallBack> dues) => dues.Where(d => d.EndedAt != null
        || d.Round == d.Of.TimesReopened && (d.Of.State == RequestState.Resolved || d.Of.State == RequestState.Closed) && (d.Who == null || d.Who.WentOnWith == null));
}
