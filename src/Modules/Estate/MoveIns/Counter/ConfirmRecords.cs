using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Goes through the household's data with whoever came (填业主档案): numbers that hold, and somebody to call in an emergency.</summary>
public sealed class ConfirmRecords(Work work) : Change<HandoverId, ConfirmRecords.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare
    {
        /// <summary>One number a line; left empty, what is on record holds.</summary>
        [StringLength(400)] public string? Phones { get; set; }
        [StringLength(80)] public string? ContactName { get; set; }
        [StringLength(30)] public string? ContactPhone { get; set; }
        public Relation? Relation { get; set; }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        var customer = await Db.Set<Customer>().VisibleTo(Actor).Include(c => c.Phones).Where(c => c.Id == handover.Customer).OrNotFound(ct);
        if (form.Phones.OrNull() is { } phones) customer.Reach(new CustomerFields { Kind = customer.Kind, Name = customer.Name, Phones = phones }.Numbers(customer));
        if (customer.Phones.Count == 0) throw new Invalid(nameof(form.Phones), "{0} is needed.");
        if (form.ContactName.OrNull() is { } name) Add(form, customer, name);
        else if (!await Db.Set<Relative>().AnyAsync(r => r.Customer == customer.Id && r.InEmergency && r.GoneAt == null, ct)) throw new Invalid(nameof(form.ContactName), "Write down somebody to call in an emergency.");
        handover.ConfirmRecords(Actor, Now);
        Refresh(handover.Topic);
    }

    private void Add(Form form, Customer customer, string name)
    {
        var contact = new Relative(customer.Site, customer.Id, name, form.Relation ?? Relation.OtherRelative) { InEmergency = true };
        contact.Phone = Phones.Normal(form.ContactPhone ?? "") ?? throw new Invalid(nameof(form.ContactPhone), "“{1}” is not a telephone number.", form.ContactPhone);
        customer.Recall(CustomerAction.AddRelative);
        Db.Add(contact);
    }
}
