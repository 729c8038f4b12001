using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.Estate.Persons.PersonRequestLifecycle;

namespace Steward.Estate.Persons;

/// <summary>What a person asks about their own data (个人信息权利请求): a copy of all that is kept (个保法 45), its correction (46), or its erasure (47).
/// Who took it down, how the person was identified, what was decided and when stays on record.</summary>
public sealed class PersonRequest(string number, SiteId site, CustomerId customer, PersonWish wish, string identifiedBy, AccountId? by, string? byName, DateTimeOffset at) : Thing, IOfSite
{
    public PersonRequestId Id { get; private set; } = PersonRequestId.New();
    public override Guid Key => Id.Value;
    public string Number { get; private set; } = number;
    public SiteId Site { get; private set; } = site;
    public CustomerId Customer { get; private set; } = customer;
    public PersonWish Wish { get; private set; } = wish;
    /// <summary>The wish while it is open, and null afterwards: nobody asks the same twice at once.</summary>
    public PersonWish? Asked { get; private set; } = wish;
    public ErasureGround? Ground { get; init; }
    /// <summary>How it was made sure that it is the person: the card was seen, the number called back.</summary>
    [Personal] public string IdentifiedBy { get; private set; } = identifiedBy;
    [Personal] public string? Words { get; set; }
    public AccountId? By { get; private set; } = by;
    /// <summary>Who took it down; nobody where the person asked in the portal.</summary>
    public string? ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    /// <summary>Asked by the person themselves, signed in to the portal.</summary>
    public bool FromPortal { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public PersonRequestState State { get; private set; } = Rules.Initial;
    /// <summary>What the person is told about it.</summary>
    [Personal] public string? Reply { get; private set; }
    public AccountId? EndedBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpen => State is PersonRequestState.Received;

    internal void Forget(string nobody) => (IdentifiedBy, Words, Reply) = (nobody, null, null);

    /// <param name="identifiedBy">How it was made sure who asked, beyond the number they signed in with.</param>
    public void Answer(string? identifiedBy, Actor actor, DateTimeOffset now)
    {
        End(PersonRequestAction.Answer, null, actor, now);
        if (identifiedBy is not null) IdentifiedBy = $"{IdentifiedBy}\n{identifiedBy}";
    }

    public void Correct(string words, Actor actor, DateTimeOffset now) => End(PersonRequestAction.Correct, words, actor, now);
    public void Erase(string? words, Actor actor, DateTimeOffset now) => End(PersonRequestAction.Erase, words, actor, now);
    public void Decline(string reason, Actor actor, DateTimeOffset now) => End(PersonRequestAction.Decline, reason, actor, now);

    private void End(PersonRequestAction action, string? words, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(action, this, actor, words);
        (EndedBy, EndedAt, Reply, Asked) = (actor.Account, now, words, null);
    }

    internal sealed class Table : IEntityTypeConfiguration<PersonRequest>
    {
        public void Configure(EntityTypeBuilder<PersonRequest> request)
        {
            request.ToTable("estate_person_requests");
            request.Property(r => r.Number).HasMaxLength(20);
            request.Property(r => r.IdentifiedBy).HasMaxLength(401);
            request.Property(r => r.Words).HasMaxLength(1000);
            request.Property(r => r.Reply).HasMaxLength(400);
            request.Property(r => r.ByName).HasMaxLength(80);
            request.Ignore(r => r.IsOpen);
            request.HasIndex(r => new { r.Site, r.State, r.DueAt });
            request.HasIndex(r => new { r.Customer, r.Asked }).OnlyOnce("This has been asked already: it is being seen to.");
        }
    }
}

public static class PersonRequestVisibility
{
    public static IQueryable<PersonRequest> VisibleTo(this IQueryable<PersonRequest> requests, Actor actor) => actor.Kind switch
    {
        ActorKind.System => requests,
        ActorKind.Staff or ActorKind.Client => requests.Where(r => actor.Sites.Contains(r.Site)),
        ActorKind.Resident => requests.Where(r => actor.Reach<CustomerId>().Contains(r.Customer)),
        _ => requests.Where(r => false),
    };
}
