using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>The pets kept here, those first whose vaccination ends or ended first.</summary>
public sealed class PetList(Work work) : Query<PetList.Filter, PageOf<PetList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public PetKind? Kind { get; init; }
        /// <summary>Only those whose vaccination does not hold on this day, or is not known.</summary>
        public DateOnly? NotVaccinatedOn { get; init; }
    }

    public sealed record Row(PetId Id, CustomerId Customer, PetKind Kind, string? Called, string? Looks, string? Licence, DateOnly? VaccinatedUntil, bool IsOverdue, string Whose, string? Unit, string? Phone);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Whose",            p => p.Whose),
        new("Unit",             p => p.Unit) { Class = "nowrap" },
        new("Kind",             p => p.Kind),
        new("Called",           p => p.Called),
        new("Looks",            p => p.Looks),
        new("Licence",          p => p.Licence) { Class = "nowrap" },
        new("Vaccinated until", p => p.VaccinatedUntil) { Class = "nowrap" },
        new("Phone",            p => p.Phone) { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var pets = Db.Set<Pet>().VisibleTo(Actor).InChosenSite(Actor).Where(p => p.GoneAt == null);
        if (filter.Kind is { } kind) pets = pets.Where(p => p.Kind == kind);
        if (filter.NotVaccinatedOn is { } day) pets = pets.Where(p => p.VaccinatedUntil == null || p.VaccinatedUntil < day);
        var page = await pets.OrderBy(p => p.VaccinatedUntil == null).ThenBy(p => p.VaccinatedUntil).ThenBy(p => p.Id).PageFor(filter, ct);
        var (ids, units) = (page.Rows.Select(v => v.Customer).Distinct().ToArray(), page.Rows.Select(v => v.Unit).OfType<UnitId>().Distinct().ToArray());
        var owners = await Db.Set<Customer>().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Kind, c.Name, Phone = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault() }).ToDictionaryAsync(c => c.Id, ct);
        var labels = await Db.Set<Unit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Label, ct);
        return page.With(page.Rows.Select(p => new Row(p.Id, p.Customer, p.Kind, p.Called, p.Looks.Masked(), Privacy.Licence(Actor, p.Licence), p.VaccinatedUntil, p.VaccinatedUntil < today,
            Privacy.Name(Actor, owners[p.Customer].Kind, owners[p.Customer].Name), p.Unit is { } unit ? labels.GetValueOrDefault(unit) : null, owners[p.Customer].Phone is { } phone ? Shown.Masked(phone) : null)));
    }
}
