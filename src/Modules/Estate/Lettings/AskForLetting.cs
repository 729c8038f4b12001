using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Asks for a place for some days (出租申请): they are kept free from this moment on, and a manager or head decides.</summary>
public sealed class AskForLetting(Work work, Numbers numbers, Crew crew, Notify notify, SettingReader settings) : Create<AskForLetting.Form, LettingId>(work, Permissions.KeepSpaces)
{
    public sealed class Form : IValidatableObject
    {
        [Required] public LettableId? Place { get; set; }
        [Required] public DateOnly? From { get; set; }
        [Required] public DateOnly? To { get; set; }
        public DayPart Part { get; set; }
        /// <summary>Somebody on record; otherwise their name and number.</summary>
        public CustomerId? Customer { get; set; }
        [StringLength(80)] public string? Name { get; set; }
        [StringLength(30)] public string? Phone { get; set; }
        [Required, StringLength(200, MinimumLength = 2)] public string Purpose { get; set; } = "";
        /// <summary>The whole rent; left out, as the price list says.</summary>
        public Money? Rent { get; set; }
        public Money? Deposit { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (To < From) yield return new("The last day is before the first.", [nameof(To)]);
            if (Customer is null && string.IsNullOrWhiteSpace(Name)) yield return new("Choose a customer or type a name.", [nameof(Name)]);
            if (Rent is { Fen: < 0 }) yield return new("That is less than nothing.", [nameof(Rent)]);
            if (Deposit is { Fen: < 0 }) yield return new("That is less than nothing.", [nameof(Deposit)]);
        }
    }

    protected override async Task<LettingId> Handle(Form form, CancellationToken ct)
    {
        var place = await Db.Set<Lettable>().VisibleTo(Actor).Where(p => p.Id == form.Place).OrNotFound(ct);
        if (place.Retired) throw new Refused("This place is no longer let.");
        var (from, to) = (form.From!.Value, form.To!.Value);
        if (to < Shown.DayOf(Now)) throw new Invalid(nameof(form.To), "{0} lies in the past.");
        var longest = await settings.Get(LettingSettings.LongestDays, place.Site, ct: ct);
        if (to.DayNumber - from.DayNumber >= longest) throw new Invalid(nameof(form.To), "A letting lasts at most {1} days.", longest);
        var customer = form.Customer is { } id ? await Db.Set<Customer>().Include(c => c.Phones).VisibleTo(Actor).SingleOrDefaultAsync(c => c.Id == id && c.Site == place.Site, ct) ?? throw new Invalid(nameof(form.Customer), "{0} is not known.") : null;
        var phone = form.Phone.OrNull() is { } typed ? Phones.Normal(typed) ?? throw new Invalid(nameof(form.Phone), "“{1}” is not a telephone number.", typed) : null;
        var letting = new Letting(place.Site, await numbers.Next("ZL", ct), place.Id, from, to, place.ByParts ? form.Part : DayPart.WholeDay, Actor.Account, Now) { Customer = customer?.Id };
        letting.For(customer?.Name ?? form.Name!.Trim(), phone, form.Purpose.Trim());
        letting.Agree(form.Rent ?? place.Rent(from, to, letting.Part), form.Deposit ?? place.Deposit);
        letting.Take(place.Slots(from, to, letting.Part));
        letting.Recall(LettingAction.Ask, letting.Purpose);
        Db.Add(letting);
        await notify.Tell(LettingNotices.Asked, (await crew.At(place.Site, Permissions.ApproveLettings, ct)).Select(c => c.Id), $"/lettings/{letting.Id}", "{0} is asked for from {1} to {2}", [place.Name, Shown.Day(from), Shown.Day(to)], ct);
        Refresh($"lettings:{place.Site}");
        return letting.Id;
    }
}
