using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>One request of a person, with what would go and what stays.</summary>
public sealed class ShowPersonRequest(Work work, IEnumerable<IKeepPersonalData> keepers) : Query<PersonRequestId, ShowPersonRequest.View>(work, Permissions.Persons)
{
    public sealed record View(PersonRequestId Id, string Number, CustomerId Customer, string Name, PersonWish Wish, ErasureGround? Ground, string IdentifiedBy, string? Words, string? Reply, string ByName, DateTimeOffset At, DateTimeOffset DueAt, bool IsLate,
        PersonRequestState State, bool MayFetch, bool IsOwn, IReadOnlyList<ErasurePart> Parts, IReadOnlyList<PersonRequestAction> Open, IReadOnlyList<Moved> History, int Version);

    protected override async Task<View> Handle(PersonRequestId id, CancellationToken ct)
    {
        var r = await Db.Set<PersonRequest>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var customer = await Db.Set<Customer>().SingleAsync(c => c.Id == r.Customer, ct);
        var parts = new List<ErasurePart>();
        if (r is { IsOpen: true, Wish: PersonWish.Erasure })
            foreach (var keeper in keepers) parts.AddRange(await keeper.Weigh(r.Customer, ct));
        var history = await Db.Set<Moved>().Where(m => m.Thing == id.Value).OrderBy(m => m.Id).ToListAsync(ct);
        var name = Privacy.Name(Actor, customer.Kind, customer.Name);
        return new(r.Id, r.Number, r.Customer, name, r.Wish, r.Ground, r.IdentifiedBy, r.Words, r.Reply, r.ByName ?? name, r.At, r.DueAt, r.IsOpen && r.DueAt < Now, r.State,
            r.State is PersonRequestState.Answered && r.EndedBy == Actor.Account && r.EndedAt >= Now.AddDays(-1), r.By == Actor.Account, parts, PersonRequestLifecycle.Rules.Open(r, Actor), history, r.Version);
    }
}
