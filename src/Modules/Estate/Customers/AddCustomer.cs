using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>Puts a customer on record; says so when one of the same name or number exists, and adds another only if told to.</summary>
public sealed class AddCustomer(Work work, KeyRing ring) : Create<AddCustomer.Form, CustomerId>(work, Permissions.Keep)
{
    public sealed class Form : CustomerFields
    {
        public SiteId? Site { get; set; }
        /// <summary>Add although one of the same name or number is on record.</summary>
        public bool Anyway { get; set; }
    }

    protected override async Task<CustomerId> Handle(Form form, CancellationToken ct)
    {
        var site = form.Site ?? Actor.Meant ?? throw new Invalid(nameof(form.Site), "{0} is needed.");
        if (!Actor.Sites.Contains(site)) throw new Invalid(nameof(form.Site), "{0} is not known.");
        if (!form.Anyway) await Hint(site, form, ct);
        var customer = new Customer(site, form.Kind, form.Name.Trim());
        form.Fill(customer, ring);
        customer.Recall(CustomerAction.Add);
        Db.Add(customer);
        return customer.Id;
    }

    private async Task Hint(SiteId site, Form form, CancellationToken ct)
    {
        var (name, numbers) = (form.Name.Trim(), form.Numbers().Select(n => n.Number).ToArray());
        var blinds = Actor.May(Permissions.Identity) && form.NumberOf(form.IdentityNumber) is { } number ? ring.Blinds(Identity.Purpose, number) : [];
        var alike = await Db.Set<Customer>().VisibleTo(Actor).Where(c => c.Site == site && (c.Name == name || c.Phones.Any(p => numbers.Contains(p.Number)) || c.IdentityBlind != null && blinds.Contains(c.IdentityBlind)))
            .OrderBy(c => c.Name).Take(3).Select(c => new { c.Kind, c.Name }).ToListAsync(ct);
        if (alike.Count > 0) throw new Invalid(nameof(form.Anyway), "On record already: {1}. Look there first; tick to add another all the same.", string.Join("、", alike.Select(c => Privacy.Name(Actor, c.Kind, c.Name))));
    }
}
