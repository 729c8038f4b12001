using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>Shows a customer's telephone numbers in full for a while, to whoever gives a reason; both are remembered (5.2.6).</summary>
public sealed class RevealPhones(Work work, Revealing revealing) : Change<CustomerId, RevealForm>(work, Permissions.Reveal)
{
    public const string Part = "Phones";

    protected override async Task Handle(CustomerId id, RevealForm form, CancellationToken ct)
    {
        var customer = await Db.Set<Customer>().VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        customer.Recall(CustomerAction.Reveal, await revealing.Note(form, customer, customer.Site, Part, ct));
    }
}
