using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>Changes a customer's name, numbers or note.</summary>
public sealed class EditCustomer(Work work) : Change<CustomerId, CustomerFields>(work, Permissions.Keep)
{
    protected override async Task Handle(CustomerId id, CustomerFields form, CancellationToken ct)
    {
        var customer = await Db.Set<Customer>().Include(c => c.Phones).VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        if (form.Name == Privacy.Name(Actor, customer.Kind, customer.Name)) form.Name = customer.Name;
        form.Fill(customer);
        customer.Recall(CustomerAction.Edit);
    }
}
