using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Suggestions;

namespace Steward.ServiceDesk.Requests;

/// <summary>Reads what was written down: where it is, who brought it, and what its category adds.</summary>
public sealed class Intake(Db db, Actor actor, IEstate estate, Rulebook rules, Offers offers)
{
    public sealed record Spot(SiteId Site, UnitId? Unit, BuildingId? Building);

    /// <summary>Where it is: the unit picked or typed, else the building, else only the site.</summary>
    public async Task<Spot> Locate(RequestFields form, SiteId? site, CancellationToken ct)
    {
        var unit = await Unit(form, site, ct);
        var place = unit?.Site ?? site ?? (actor.Sites.Count == 1 ? actor.Sites.Single() : throw new Invalid("Site", "{0} is needed."));
        if (actor.Kind is not ActorKind.System && !actor.Sites.Contains(place)) throw new NotFound();
        if (unit is not null || form.Building is not { } building) return new(place, unit?.Id, unit?.Building);
        if (!(await estate.BuildingsOf([place], ct)).Any(b => b.Id == building)) throw new Invalid(nameof(form.Building), "{0} is not known.");
        return new(place, null, building);
    }

    private async Task<UnitCard?> Unit(RequestFields form, SiteId? site, CancellationToken ct)
    {
        if (form.Unit is { } id)
            return (await estate.Units([id], ct)).GetValueOrDefault(id) ?? throw new Invalid(nameof(form.House), "There is no unit with this house number.");
        if (form.House?.Trim() is not { Length: > 0 } typed) return null;
        var found = OfSite(await estate.UnitsNumbered([typed.Replace('－', '-')], ct));
        if (found.Length == 0) found = OfSite(await estate.FindUnits(typed, 20, ct));
        return found switch
        {
            [] => throw new Invalid(nameof(form.House), "There is no unit with this house number."),
            [var only] => only,
            var several => throw new Invalid(nameof(form.House), "Several units match: {1}. Which one?", string.Join(", ", several.Take(5).Select(u => u.Label))),
        };
        UnitCard[] OfSite(IEnumerable<UnitCard> units) => [.. units.Where(u => site is null || u.Site == site)];
    }

    public async Task Write(Request request, RequestFields form, Spot spot, CancellationToken ct)
    {
        var category = await rules.Chosen(form.Type, form.Category, request.Category, nameof(form.Category), ct);
        request.Describe(form.Type, form.Channel, Masking.Back(form.Subject.Trim(), request.Subject));
        (request.Unit, request.Building, request.Place, request.Details) = (spot.Unit, spot.Building, Masking.Back(form.Place.OrNull(), request.Place), Masking.Back(form.Details.OrNull(), request.Details));
        request.Category = category?.Id;
        await Complain(request, form, ct);
        request.Urgency = form.Urgency ?? category?.Urgency ?? Urgency.Normal;
        request.Charge = form.Charge ?? category?.Charge ?? Charge.Free;
        request.Area = form.Area ?? (spot.Unit is null || category?.Area is Area.Public ? Area.Public : Area.Private);
        (request.AppointmentFrom, request.AppointmentTo) = (At(form.AppointmentFrom), At(form.AppointmentTo));
        (request.ContactName, request.ContactPhone) = (form.ContactName.OrNull(), form.ContactPhone?.Contains('*') is true ? request.ContactPhone : Phones.In(form.ContactPhone));
        request.Customer = await Customer(form.Customer, request.ContactPhone, spot.Site, ct);
        await offers.Note(request, form, ct);
    }

    /// <summary>Of whom or what a complaint is, when it happened, and what the customer wants.</summary>
    private async Task Complain(Request request, RequestFields form, CancellationToken ct)
    {
        var of = form.Type is RequestType.Complaint ? form : new();
        if (of.ComplainedOf is { } person && !await db.Users.AnyAsync(a => a.Id == person && a.Kind == ActorKind.Staff, ct)) throw new Invalid(nameof(form.ComplainedOf), "{0} is not known.");
        if (of.ComplainedDepartment is { } department && !await db.Set<Department>().AnyAsync(d => d.Id == department, ct)) throw new Invalid(nameof(form.ComplainedDepartment), "{0} is not known.");
        (request.ComplainedOf, request.ComplainedDepartment, request.OccurredAt, request.Wish) = (of.ComplainedOf, of.ComplainedDepartment, At(of.OccurredAt), Masking.Back(of.Wish.OrNull(), request.Wish));
    }

    /// <summary>The customer chosen, or the only one of this site with that telephone number.</summary>
    public async Task<CustomerId?> Customer(CustomerId? chosen, string? phone, SiteId site, CancellationToken ct)
    {
        if (chosen is { } id)
            return (await estate.Customers([id], ct)).GetValueOrDefault(id)?.Site == site ? id : throw new Invalid(nameof(RequestFields.Customer), "{0} is not known.");
        if (phone is null) return null;
        return (await estate.Callers(phone, ct)).Where(c => c.Customer.Site == site).ToArray() is [var only] ? only.Customer.Id : null;
    }

    private static DateTimeOffset? At(DateTime? local) => local is { } at ? Shown.At(at) : null;
}
