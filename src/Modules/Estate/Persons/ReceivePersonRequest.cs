using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>Takes down what a person asks about their own data, once it is sure who asks.</summary>
public sealed class ReceivePersonRequest(Work work, Numbers numbers, SettingReader settings) : Create<ReceivePersonRequest.Form, PersonRequestId>(work, Permissions.Persons)
{
    public static readonly Setting<int> Days = new("retention.person.days", "Days within which a person's request about their own data is answered", 30, 1, 30, "GB/T 35273-2020 8.7: answered within thirty days");

    public sealed class Form : IValidatableObject
    {
        [Required] public CustomerId? Customer { get; set; }
        public PersonWish Wish { get; set; }
        public ErasureGround? Ground { get; set; }
        [Required, StringLength(200, MinimumLength = 2)] public string IdentifiedBy { get; set; } = "";
        [StringLength(1000)] public string? Words { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Wish is PersonWish.Erasure && Ground is null) yield return new("Say on what ground.", [nameof(Ground)]);
        }
    }

    protected override async Task<PersonRequestId> Handle(Form form, CancellationToken ct)
    {
        var customer = await Db.Set<Customer>().VisibleTo(Actor).SingleOrDefaultAsync(c => c.Id == form.Customer, ct) ?? throw new Invalid(nameof(form.Customer), "{0} is not known.");
        if (customer.AnonymisedAt is not null) throw new Refused("Nothing tells any more who this was.");
        var request = new PersonRequest(await numbers.Next("QL", ct), customer.Site, customer.Id, form.Wish, form.IdentifiedBy.Trim(), Actor.Account, Actor.Name, Now)
        {
            Ground = form.Wish is PersonWish.Erasure ? form.Ground : null, Words = form.Words.OrNull(), DueAt = Now.AddDays(await settings.Get(Days, customer.Site, ct: ct)),
        };
        Db.Add(request);
        return request.Id;
    }
}
