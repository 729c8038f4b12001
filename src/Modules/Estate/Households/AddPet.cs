using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Puts a pet of a customer on record.</summary>
public sealed class AddPet(Work work) : Create<AddPet.Form, PetId>(work, Permissions.Keep)
{
    public sealed class Form : PetFields
    {
        public CustomerId? Customer { get; set; }
    }

    protected override async Task<PetId> Handle(Form form, CancellationToken ct)
    {
        var customer = await Db.HouseholdOf(form.Customer, Actor, ct);
        await Db.RefuseElsewhere(form.Unit, customer.Site, ct);
        var it = new Pet(customer.Site, customer.Id, form.Kind, Now, Actor.Name);
        form.Fill(it, Actor);
        customer.Recall(CustomerAction.AddPet);
        Db.Add(it);
        return it.Id;
    }
}
