using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Companies;

/// <summary>The company directory (单位名录): who trades where today, with how many people, and whom to call.</summary>
public sealed class CompanyList(Work work) : Query<CompanyList.Filter, PageOf<CompanyList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public Trade? Trade { get; init; }
        public BuildingId? Building { get; init; }
    }

    /// <param name="Contact">Who speaks for it; the phone is theirs, or the company's own, masked.</param>
    public sealed record Row(CustomerId Id, string Name, Trade? Trade, string? Business, string Units, int? StaffCount, string? Contact, string? Phone, DateOnly? Since);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Name",        c => c.Name, "name"),
        new("Trade",       c => c.Trade, "trade"),
        new("Business",    c => c.Business),
        new("Units",       c => c.Units),
        new("Staff count", c => c.StaffCount, "staff") { Class = "num" },
        new("Contact",     c => c.Contact),
        new("Phone",       c => c.Phone) { Class = "nowrap" },
        new("Here since",  c => c.Since) { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var held = Db.Set<Occupancy>().On(Shown.DayOf(Now));
        var companies = Db.Search<Customer>(filter.Q).VisibleTo(Actor).InChosenSite(Actor).Where(c => c.Kind == CustomerKind.Company && held.Any(o => o.Customer == c.Id));
        if (filter.Trade is { } trade) companies = companies.Where(c => c.Trade == trade);
        if (filter.Building is { } building) companies = companies.Where(c => held.Any(o => o.Customer == c.Id && Db.Set<Unit>().Any(u => u.Id == o.Unit && u.Building == building)));
        var page = await Sorted(companies, filter.Sort).Include(c => c.Phones).PageFor(filter, ct);
        var ids = page.Rows.Select(c => c.Id).ToArray();
        var homes = (await held.Where(o => ids.Contains(o.Customer)).Join(Db.Set<Unit>(), o => o.Unit, u => u.Id, (o, u) => new { o.Customer, u.Label, o.From }).ToListAsync(ct)).ToLookup(h => h.Customer);
        var people = (await Db.Set<Relative>().Where(r => ids.Contains(r.Customer) && r.GoneAt == null).ToListAsync(ct)).ToLookup(r => r.Customer);
        return page.With(page.Rows.Select(c => Show(c, [.. homes[c.Id].Select(h => (h.Label, h.From))], people[c.Id].OrderByDescending(r => r.Relation == Relation.ContactPerson).ThenByDescending(r => r.InEmergency).ThenBy(r => r.Id.Value).FirstOrDefault())));
    }

    private Row Show(Customer c, (string Label, DateOnly From)[] homes, Relative? contact)
    {
        var phone = contact?.Phone ?? c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault();
        return new(c.Id, c.Name, c.Trade, c.Business, string.Join("、", homes.Select(h => h.Label).Distinct().Order(StringComparer.Ordinal)), c.StaffCount,
            contact is null ? null : Privacy.Name(Actor, CustomerKind.Person, contact.Name), phone is null ? null : Shown.Masked(phone), homes.Length == 0 ? null : homes.Min(h => h.From));
    }

    private static IQueryable<Customer> Sorted(IQueryable<Customer> companies, string? sort) => sort switch
    {
        "-name"  => companies.OrderByDescending(c => c.Name).ThenBy(c => c.Id),
        "trade"  => companies.OrderBy(c => c.Trade == null).ThenBy(c => c.Trade).ThenBy(c => c.Name).ThenBy(c => c.Id),
        "-trade" => companies.OrderBy(c => c.Trade == null).ThenByDescending(c => c.Trade).ThenBy(c => c.Name).ThenBy(c => c.Id),
        "staff"  => companies.OrderBy(c => c.StaffCount == null).ThenBy(c => c.StaffCount).ThenBy(c => c.Name).ThenBy(c => c.Id),
        "-staff" => companies.OrderBy(c => c.StaffCount == null).ThenByDescending(c => c.StaffCount).ThenBy(c => c.Name).ThenBy(c => c.Id),
        _        => companies.OrderBy(c => c.Name).ThenBy(c => c.Id),
    };
}
