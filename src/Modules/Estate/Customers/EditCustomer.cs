using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>Changes a customer's name, numbers or note.</summary>
public sealed class EditCustomer(Work work, KeyRing ring) : Change<CustomerId, CustomerFields>(work, Permissions.Keep)
{
    protected override async Task Handle(CustomerId id, CustomerFields form, CancellationToken ct)
    {
        var customer = await Db.Set<Customer>().Include(c => c.Phones).VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        if (form.Name == Privacy.Name(Actor, customer.Kind, customer.Name)) form.Name = customer.Name;
        if (!Actor.May(Permissions.Identity)) (form.IdentityKind, form.IdentityNumber) = (customer.IdentityKind, Identity.Shown(customer, ring, revealed: false));
        form.Fill(customer, ring);
        customer.Recall(CustomerAction.Edit);
    }
}
