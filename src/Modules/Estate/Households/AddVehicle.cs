using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Puts a vehicle of a customer on record; its plate stands there once.</summary>
public sealed class AddVehicle(Work work) : Create<AddVehicle.Form, VehicleId>(work, Permissions.Keep)
{
    public sealed class Form : VehicleFields
    {
        public CustomerId? Customer { get; set; }
    }

    protected override async Task<VehicleId> Handle(Form form, CancellationToken ct)
    {
        var customer = await Db.HouseholdOf(form.Customer, Actor, ct);
        await Db.RefuseElsewhere(form.Unit, customer.Site, ct);
        var it = new Vehicle(customer.Site, customer.Id, form.Number, Now, Actor.Name);
        form.Fill(it);
        customer.Recall(CustomerAction.AddVehicle);
        Db.Add(it);
        return it.Id;
    }
}
