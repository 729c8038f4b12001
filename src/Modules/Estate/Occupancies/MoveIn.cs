using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Occupancies;

/// <summary>Records that a customer, on record or new, holds or lives in a unit.</summary>
public sealed class MoveIn(Work work, SettingReader settings) : Create<MoveIn.Form, OccupancyId>(work, Permissions.Keep)
{
    public sealed class Form : IValidatableObject
    {
        public UnitId? Unit { get; set; }
        /// <summary>The house number, when the unit is not given otherwise.</summary>
        [StringLength(60)] public string? House { get; set; }
        public CustomerId? Customer { get; set; }
        public CustomerKind Kind { get; set; }
        [StringLength(80)] public string? Name { get; set; }
        [StringLength(400)] public string? Phones { get; set; }
        public OccupancyRole Role { get; set; }
        [Required] public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
        /// <summary>The state of the unit from now on; empty leaves it as it is.</summary>
        public UnitState? State { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Customer is null && string.IsNullOrWhiteSpace(Name)) yield return new("Choose a customer or type a name.", [nameof(Name)]);
            if (To < From) yield return new("The last day is before the first.", [nameof(To)]);
        }
    }

    protected override async Task<OccupancyId> Handle(Form form, CancellationToken ct)
    {
        var unit = await Find(form, ct);
        if (form.Role is OccupancyRole.Owner) await settings.RefuseAnotherOwner(Db, unit, ct);
        var customer = await Customer(form, unit, ct);
        var held = await Db.Set<Occupancy>().Where(o => o.Unit == unit.Id && o.Customer == customer.Id && o.Role == form.Role).ToListAsync(ct);
        var occupancy = unit.MoveIn(customer, form.Role, form.From!.Value, form.To, held);
        if (form.State is { } state) unit.State = state;
        Db.Add(occupancy);
        return occupancy.Id;
    }

    private async Task<Unit> Find(Form form, CancellationToken ct)
    {
        var units = Db.Set<Unit>().VisibleTo(Actor);
        if (form.Unit is { } id) return await units.SingleOrDefaultAsync(u => u.Id == id, ct) ?? throw new Invalid(nameof(form.Unit), "{0} is not known.");
        var house = form.House?.Trim() ?? "";
        var found = house.Length == 0 ? [] : await units.InChosenSite(Actor).Where(u => u.Label == house).Take(2).ToListAsync(ct);
        return found is [var only] ? only : throw new Invalid(nameof(form.House), found.Count == 0 ? "There is no unit with this house number." : "More than one site has this house number: choose the site first.");
    }

    private async Task<Customer> Customer(Form form, Unit unit, CancellationToken ct)
    {
        if (form.Customer is { } id)
            return await Db.Set<Customer>().VisibleTo(Actor).SingleOrDefaultAsync(c => c.Id == id && c.Site == unit.Site, ct) ?? throw new Invalid(nameof(form.Customer), "{0} is not known.");
        var customer = new Customer(unit.Site, form.Kind, form.Name!.Trim());
        new CustomerFields { Kind = form.Kind, Name = form.Name, Phones = form.Phones }.Fill(customer);
        customer.Recall(CustomerAction.Add);
        Db.Add(customer);
        return customer;
    }
}
