using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>Shows a customer's identity number in full for a while, to whoever gives a reason.</summary>
public sealed class RevealIdentity(Work work, Revealing revealing) : Change<CustomerId, RevealForm>(work, Permissions.Identity)
{
    protected override async Task Handle(CustomerId id, RevealForm form, CancellationToken ct)
    {
        var customer = await Db.Set<Customer>().VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        if (customer.IdentitySealed is null) throw new Refused("No identity number is on record.");
        customer.Recall(CustomerAction.RevealIdentity, await revealing.Note(form, customer, customer.Site, Identity.Part, ct));
    }
}
