using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>What a resident asked about their own data, and how it stands.</summary>
public sealed class MyDataRequests(Work work) : Query<MyDataRequests.Filter, MyDataRequests.View>(work, Permissions.OwnData)
{
    public sealed record Filter;
    public sealed record View(IReadOnlyDictionary<CustomerId, string> Persons, IReadOnlyList<Card> Cards);
    public sealed record Card(PersonRequestId Id, string Number, PersonWish Wish, PersonRequestState State, string? Words, string? Reply, DateTimeOffset At, DateTimeOffset DueAt, DateTimeOffset? EndedAt, DateTimeOffset? FetchUntil);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var persons = await Db.Set<Customer>().Where(c => Actor.Reach<CustomerId>().Contains(c.Id) && c.Kind == CustomerKind.Person && c.AnonymisedAt == null).OrderBy(c => c.Name).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        if (Actor.Kind is not ActorKind.Resident) return new(persons, []);
        var asked = await Db.Set<PersonRequest>().VisibleTo(Actor).OrderByDescending(r => r.At).ThenBy(r => r.Number).Take(50).ToListAsync(ct);
        return new(persons, [.. asked.Select(r => new Card(r.Id, r.Number, r.Wish, r.State, r.Words, r.Reply, r.At, r.DueAt, r.EndedAt, FetchMyCopy.Until(r) is { } until && until > Now ? until : null))]);
    }
}
