using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Lifecycles;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>One request of a person, with what would go and what stays.</summary>
public sealed class ShowPersonRequest(Work work, IEnumerable<IKeepPersonalData> keepers, Stories stories, Revealing revealing) : Query<PersonRequestId, ShowPersonRequest.View>(work, Permissions.Persons)
{
    /// <param name="Hides">Whether numbers in what was said are masked, as they are until somebody gives a reason to see those of the person.</param>
    /// <param name="IsUnsure">Whether the person is to be identified before anything is handed out or erased.</param>
    public sealed record View(PersonRequestId Id, string Number, CustomerId Customer, string Name, PersonWish Wish, ErasureGround? Ground, string IdentifiedBy, string? Words, string? Reply, string ByName, DateTimeOffset At, DateTimeOffset DueAt, bool IsLate,
        PersonRequestState State, bool MayFetch, bool IsOwn, bool Hides, bool IsUnsure, IReadOnlyList<ErasurePart> Parts, IReadOnlyList<PersonRequestAction> Open, IReadOnlyList<Moved> History, int Version);

    protected override async Task<View> Handle(PersonRequestId id, CancellationToken ct)
    {
        var r = await Db.Set<PersonRequest>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var customer = await Db.Set<Customer>().SingleAsync(c => c.Id == r.Customer, ct);
        var parts = new List<ErasurePart>();
        if (r is { IsOpen: true, Wish: PersonWish.Erasure })
            foreach (var keeper in keepers) parts.AddRange(await keeper.Weigh(r.Customer, ct));
        var shown = Actor.May(Permissions.Reveal) && await revealing.IsOpen(r.Customer.Value, RevealPhones.Part, ct);
        string? Said(string? words) => words.Masked(unless: shown);
        var name = Privacy.Name(Actor, customer.Kind, customer.Name);
        return new(r.Id, r.Number, r.Customer, name, r.Wish, r.Ground, r.IdentifiedBy.Masked(unless: shown), Said(r.Words), Said(r.Reply), r.ByName ?? name, r.At, r.DueAt, r.IsOpen && r.DueAt < Now, r.State,
            r.State is PersonRequestState.Answered && r.EndedBy == Actor.Account && r.EndedAt >= Now.AddDays(-1), r.By == Actor.Account, !shown && Masking.HidesAnything(r.IdentifiedBy, r.Words, r.Reply), r.IsOpen && await Db.IsAskerUnsure(r, ct), parts, PersonRequestLifecycle.Rules.Open(r, Actor), (await stories.Of([r.Key], inFull: shown, ct)).Moves, r.Version);
    }
}
