using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Puts somebody close to a customer on record: family, an emergency contact, who speaks for a company.</summary>
public sealed class AddRelative(Work work) : Create<AddRelative.Form, RelativeId>(work, Permissions.Keep)
{
    public sealed class Form : RelativeFields
    {
        public CustomerId? Customer { get; set; }
    }

    protected override async Task<RelativeId> Handle(Form form, CancellationToken ct)
    {
        var customer = await Db.HouseholdOf(form.Customer, Actor, ct);
        var it = new Relative(customer.Site, customer.Id, form.Name.Trim(), form.Relation);
        form.Fill(it, Actor);
        customer.Recall(CustomerAction.AddRelative);
        Db.Add(it);
        return it.Id;
    }
}
