using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>Shows a customer's telephone numbers in full for a quarter of an hour, to whoever gives a reason; both are remembered (5.2.6).</summary>
public sealed class RevealPhones(Work work) : Change<CustomerId, RevealPhones.Form>(work, Permissions.Reveal)
{
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    public sealed class Form
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(CustomerId id, Form form, CancellationToken ct)
    {
        var customer = await Db.Set<Customer>().VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        customer.Recall(CustomerAction.Reveal, form.Reason.Trim());
    }
}
