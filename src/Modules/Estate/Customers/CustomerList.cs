using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>Customers by words, kind and role, with where they live and a masked number.</summary>
public sealed class CustomerList(Work work, KeyRing ring) : Query<CustomerList.Filter, PageOf<CustomerList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public CustomerKind? Kind { get; init; }
        /// <summary>Only those who hold or live in a unit in this role today.</summary>
        public OccupancyRole? Role { get; init; }
    }

    public sealed record Row(CustomerId Id, string Name, CustomerKind Kind, string? Phone, string Units);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Name",  c => c.Name, "name"),
        new("Units", c => c.Units),
        new("Phone", c => c.Phone) { Class = "nowrap" },
        new("Kind",  c => c.Kind, "kind"),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var held = Db.Set<Occupancy>().On(Shown.DayOf(Now));
        var found = await Db.FindCustomers(filter.Q, Actor, ring, ct, customers => Narrowed(customers, held, filter), reach: filter.Reach);
        var page = await Sorted(found.Things, filter.Sort).Include(c => c.Phones).PageFor(filter, ct, found.InWindow);
        var ids = page.Rows.Select(c => c.Id).ToArray();
        var homes = (await held.Where(o => ids.Contains(o.Customer)).Join(Db.Set<Unit>(), o => o.Unit, u => u.Id, (o, u) => new { o.Customer, u.Label }).Distinct().ToListAsync(ct)).ToLookup(h => h.Customer, h => h.Label);
        return page.With(page.Rows.Select(c => new Row(c.Id, Privacy.Name(Actor, c.Kind, c.Name), c.Kind,
            c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => Shown.Masked(p.Number)).FirstOrDefault(), string.Join("、", homes[c.Id].Order(StringComparer.Ordinal)))));
    }

    private static IQueryable<Customer> Narrowed(IQueryable<Customer> customers, IQueryable<Occupancy> held, Filter filter)
    {
        customers = customers.Where(c => c.AnonymisedAt == null);
        if (filter.Kind is { } kind) customers = customers.Where(c => c.Kind == kind);
        if (filter.Role is { } role) customers = customers.Where(c => held.Any(o => o.Customer == c.Id && o.Role == role));
        return customers;
    }

    private static IQueryable<Customer> Sorted(IQueryable<Customer> customers, string? sort) => sort switch
    {
        "-name" => customers.OrderByDescending(c => c.Name).ThenBy(c => c.Id),
        "kind"  => customers.OrderBy(c => c.Kind).ThenBy(c => c.Name).ThenBy(c => c.Id),
        "-kind" => customers.OrderByDescending(c => c.Kind).ThenBy(c => c.Name).ThenBy(c => c.Id),
        _       => customers.OrderBy(c => c.Name).ThenBy(c => c.Id),
    };
}
