using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>A resident asks for a copy of their data, its correction or its erasure; that it is they is known from how they signed in.</summary>
public sealed class AskAboutOwnData(Work work, Numbers numbers, SettingReader settings, PersonNotices notices, Catalogue texts) : Create<AskAboutOwnData.Form, PersonRequestId>(work, Permissions.OwnData)
{
    public sealed class Form : IValidatableObject
    {
        [Required] public PersonWish? Wish { get; set; }
        public ErasureGround? Ground { get; set; }
        /// <summary>What is wrong, or what it is about.</summary>
        [StringLength(1000)] public string? Words { get; set; }
        /// <summary>Where one number belongs to several records.</summary>
        public CustomerId? Customer { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Wish is PersonWish.Correction && Words.OrNull() is null) yield return new("Say what is wrong and how it should be.", [nameof(Words)]);
        }
    }

    protected override async Task<PersonRequestId> Handle(Form form, CancellationToken ct)
    {
        var mine = await Db.Set<Customer>().Where(c => Actor.Reach<CustomerId>().Contains(c.Id) && c.Kind == CustomerKind.Person && c.AnonymisedAt == null).ToListAsync(ct);
        var customer = form.Customer is { } chosen ? mine.SingleOrDefault(c => c.Id == chosen) : mine is [var only] ? only : null;
        if (customer is null) throw mine.Count == 0 ? new Refused("No record of a person is linked to your number. Please ask the service desk.") : new Invalid(nameof(form.Customer), "{0} is needed.");
        var request = new PersonRequest(await numbers.Next("QL", ct), customer.Site, customer.Id, form.Wish!.Value, texts["Signed in to the portal with {0}", Shown.Masked(Actor.Phone)], Actor.Account, null, Now)
        {
            FromPortal = true, Words = form.Words.OrNull(), DueAt = Now.AddDays(await settings.Get(ReceivePersonRequest.Days, customer.Site, ct: ct)),
            Ground = form.Wish is PersonWish.Erasure ? form.Ground ?? ErasureGround.OtherGround : null,
        };
        Db.Add(request);
        await notices.Asked(request, customer, ct);
        return request.Id;
    }
}
