using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>Another household that brought the same (并案业户): it is told what becomes of the request and called back like the first.
/// Who has once joined goes on seeing the request, even after it was split off.</summary>
public sealed class Joiner(RequestId request, SiteId site, Channel channel, AccountId? by, string byName, DateTimeOffset joinedAt) : Thing, IOfSite
{
    public JoinerId Id { get; private set; } = JoinerId.New();
    public override Guid Key => Id.Value;
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    public Channel Channel { get; private set; } = channel;
    public CustomerId? Customer { get; init; }
    public UnitId? Unit { get; init; }
    [Personal] public string? ContactName { get; init; }
    [Personal] public string? ContactPhone { get; init; }
    /// <summary>The account that joined through the portal, if any.</summary>
    public AccountId? Reporter { get; init; }
    /// <summary>What they said, in their own words.</summary>
    public string? Words { get; init; }
    /// <summary>Who took it down: the customer, or who was asked.</summary>
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset JoinedAt { get; private set; } = joinedAt;
    /// <summary>Where they live, if nothing else was known of them when they joined.</summary>
    public UnitId? OnlyHome { get; private set; }
    /// <summary>The request they had brought themselves, if they came by a merger.</summary>
    public RequestId? From { get; init; }
    /// <summary>The request of their own with which they go on, once split off.</summary>
    public RequestId? WentOnWith { get; private set; }
    /// <summary>What they last said of the outcome.</summary>
    public CallBacks.Satisfaction? Satisfaction { get; private set; }
    public DateTimeOffset? HeardAt { get; private set; }

    public bool Is(Actor actor) => actor.Account is { } me && Reporter == me || Customer is { } customer && actor.Kind is ActorKind.Resident && actor.Reach<CustomerId>().Contains(customer);
    public bool IsStill => WentOnWith is null;

    /// <summary>What they said of the last resolution; of an earlier one while there is none.</summary>
    public CallBacks.Satisfaction? SaidOf(Request request) => HeardAt < request.ResolvedAt ? null : Satisfaction;
    /// <summary>It is done, and they have not been heard about it.</summary>
    public bool IsToBeHeard(Request request) => IsStill && request.State is RequestState.Resolved or RequestState.Closed && SaidOf(request) is null;

    internal void KnowByHome() => OnlyHome = this is { Customer: null, ContactPhone: null, Reporter: null } ? Unit : null;
    public void GoOnWith(RequestId own) => WentOnWith = own;
    public void ComeBack() => WentOnWith = null;
    public void Hear(CallBacks.Satisfaction said, DateTimeOffset at) => (Satisfaction, HeardAt) = (said, at);

    /// <summary>Those who are told apart as one household: of the same unit, else the same customer, else the same telephone.</summary>
    public string Household => HouseholdOf(Unit, Customer, ContactPhone) ?? Id.ToString();
    public static string? HouseholdOf(UnitId? unit, CustomerId? customer, string? phone) => unit?.ToString() ?? customer?.ToString() ?? phone;

    internal sealed class Table : IEntityTypeConfiguration<Joiner>
    {
        private const string Twice = "This customer has joined already.";

        public void Configure(EntityTypeBuilder<Joiner> joiner)
        {
            joiner.ToTable("service_desk_joiners");
            joiner.Property(j => j.ContactName).HasMaxLength(80);
            joiner.Property(j => j.ContactPhone).HasMaxLength(20);
            joiner.Property(j => j.Words).HasMaxLength(4000);
            joiner.Property(j => j.ByName).HasMaxLength(80);
            joiner.Ignore(j => j.IsStill).Ignore(j => j.Household);
            joiner.HasIndex(j => new { j.Request, j.ContactPhone }).OnlyOnce(Twice);
            joiner.HasIndex(j => new { j.Request, j.Customer }).OnlyOnce(Twice);
            joiner.HasIndex(j => new { j.Request, j.Reporter }).OnlyOnce(Twice);
            joiner.HasIndex(j => new { j.Request, j.OnlyHome }).OnlyOnce(Twice);
            joiner.HasIndex(j => j.Customer);
            joiner.HasIndex(j => j.Reporter);
        }
    }
}

public static class JoinerVisibility
{
    public static IQueryable<Joiner> VisibleTo(this IQueryable<Joiner> joiners, Actor actor) => actor.Kind switch
    {
        ActorKind.System => joiners,
        ActorKind.Resident => joiners.Where(j => j.Reporter == actor.Account || j.Customer != null && actor.Reach<CustomerId>().Contains(j.Customer.Value)),
        _ => joiners.Where(j => actor.Sites.Contains(j.Site)),
    };

    /// <summary>Those who go on with the request, and not with one of their own.</summary>
    public static IQueryable<Joiner> Still(this IQueryable<Joiner> joiners) => joiners.Where(j => j.WentOnWith == null);
}
