using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Suggestions;

namespace Steward.ServiceDesk.Requests;

/// <summary>Reads what was written down: where it is, who brought it, and what its category adds.</summary>
public sealed class Intake(Db db, Actor actor, IEstate estate, Rulebook rules, Offers offers, SettingReader settings, TimeProvider clock)
{
    public sealed record Spot(SiteId Site, UnitId? Unit, BuildingId? Building);

    /// <summary>Where it is: the unit picked or typed, else the building, else only the site: the one said, the building's, the one being looked at.</summary>
    public async Task<Spot> Locate(RequestFields form, SiteId? site, CancellationToken ct)
    {
        var building = form.Building is { } chosen ? (await estate.BuildingsOf(site is { } said ? [said] : actor.Sites, ct)).FirstOrDefault(b => b.Id == chosen) : null;
        var unit = await Unit(form, site, site ?? building?.Site ?? actor.Chosen, ct);
        if (unit is null && form.Building is not null && building is null) throw new Invalid(nameof(form.Building), "{0} is not known.");
        var place = unit?.Site ?? site ?? building?.Site ?? actor.Meant ?? throw new Invalid("Site", "{0} is needed.");
        if (actor.Kind is not ActorKind.System && !actor.Sites.Contains(place)) throw new NotFound();
        return unit is null ? new(place, null, building?.Id) : new(place, unit.Id, unit.Building);
    }

    /// <param name="likely">Where a house number that stands in several communities is meant, if it stands there.</param>
    private async Task<UnitCard?> Unit(RequestFields form, SiteId? site, SiteId? likely, CancellationToken ct)
    {
        var typed = form.House.OrNull();
        if (form.Unit is { } id)
        {
            var picked = (await estate.Units([id], ct)).GetValueOrDefault(id) ?? throw new Invalid(nameof(form.House), "There is no unit with this house number.");
            if (typed is null || typed == picked.Label) return picked;
        }
        if (typed is null) return null;
        var found = OfSite(await estate.UnitsNumbered([typed.Replace('－', '-')], ct));
        if (found.Length == 0) found = OfSite(await estate.FindUnits(typed, 20, ct));
        return found switch
        {
            [] => throw new Invalid(nameof(form.House), "There is no unit with this house number."),
            [var only] => only,
            var several => throw new Invalid(nameof(form.House), "Several units match: {1}. Which one?", string.Join(", ", several.Take(5).Select(u => u.Label))),
        };
        UnitCard[] OfSite(IEnumerable<UnitCard> units)
        {
            UnitCard[] all = [.. units.Where(u => site is null || u.Site == site)], there = [.. all.Where(u => u.Site == likely)];
            return there.Length > 0 ? there : all;
        }
    }

    public async Task Write(Request request, RequestFields form, Spot spot, CancellationToken ct)
    {
        await RefuseWrongTimes(request, form, spot.Site, ct);
        var category = await rules.Chosen(form.Type, form.Category, request.Category, nameof(form.Category), ct);
        request.Describe(form.Type, form.Channel, Masking.Back(form.Subject.Trim(), request.Subject));
        var (phone, moved) = (request.ContactPhone, request.Unit is not null && request.Unit != spot.Unit);
        (request.Unit, request.Building, request.Place, request.Details) = (spot.Unit, spot.Building, Masking.Back(form.Place.OrNull(), request.Place), Masking.Back(form.Details.OrNull(), request.Details));
        request.Category = category?.Id;
        await Complain(request, form, ct);
        request.Urgency = form.Urgency ?? category?.Urgency ?? Urgency.Normal;
        request.Charge = form.Charge ?? category?.Charge ?? Charge.Free;
        request.Area = form.Area ?? (spot.Unit is null || category?.Area is Area.Public ? Area.Public : Area.Private);
        (request.AppointmentFrom, request.AppointmentTo) = (At(form.AppointmentFrom), At(form.AppointmentTo));
        (request.ContactName, request.ContactPhone) = (form.ContactName.OrNull(), form.ContactPhone?.Contains('*') is true ? request.ContactPhone : Phones.In(form.ContactPhone));
        request.Customer = await Who(form, stale: form.Customer == request.Customer && (request.ContactPhone is null ? moved : request.ContactPhone != phone && request.Customer is not null), request.ContactPhone, spot.Site, ct);
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

    /// <summary>Nobody is waited for at a time that has passed or is years away, and nothing is complained of that is yet to happen; what stands already may stay.</summary>
    private async Task RefuseWrongTimes(Request request, RequestFields form, SiteId site, CancellationToken ct)
    {
        var (now, from, to) = (clock.GetUtcNow(), At(form.AppointmentFrom), At(form.AppointmentTo));
        if (from != request.AppointmentFrom)
        {
            WorkOrders.DispatchOrder.RefusePast(from, nameof(form.AppointmentFrom), now);
            await settings.RefuseFarAhead(from, now, site, nameof(form.AppointmentFrom), ct);
        }
        if (to != request.AppointmentTo) await settings.RefuseFarAhead(to, now, site, nameof(form.AppointmentTo), ct);
        if (form.Type is RequestType.Complaint && At(form.OccurredAt) is { } at && at != request.OccurredAt && at > now.AddMinutes(5)) throw new Invalid(nameof(form.OccurredAt), "{0} cannot lie in the future.");
    }

    /// <summary>Whose it is. Whoever was known by a number or home that has been put right since is looked for anew, and whoever it is not is not found again.</summary>
    private async Task<CustomerId?> Who(RequestFields form, bool stale, string? phone, SiteId site, CancellationToken ct)
    {
        var found = await Customer(stale || form.NotThisCustomer ? null : form.Customer, phone, site, ct);
        return form.NotThisCustomer && found == form.Customer ? null : found;
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
