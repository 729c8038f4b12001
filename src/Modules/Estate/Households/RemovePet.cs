using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Takes a pet off the record: it is no longer kept here.</summary>
public sealed class RemovePet(Work work) : Change<PetId, Bare>(work, Permissions.Keep)
{
    protected override async Task Handle(PetId id, Bare form, CancellationToken ct)
    {
        var it = await Db.Set<Pet>().VisibleTo(Actor).Where(t => t.Id == id).OrNotFound(ct);
        it.Go(Now, Actor.Name);
        (await Db.Set<Customer>().SingleAsync(c => c.Id == it.Customer, ct)).Recall(CustomerAction.RemovePet);
    }
}
