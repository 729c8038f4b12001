using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Takes somebody close to a customer off the record.</summary>
public sealed class RemoveRelative(Work work) : Change<RelativeId, Bare>(work, Permissions.Keep)
{
    protected override async Task Handle(RelativeId id, Bare form, CancellationToken ct)
    {
        var it = await Db.Set<Relative>().VisibleTo(Actor).Where(t => t.Id == id).OrNotFound(ct);
        it.Go(Now);
        (await Db.Set<Customer>().SingleAsync(c => c.Id == it.Customer, ct)).Recall(CustomerAction.RemoveRelative);
    }
}
