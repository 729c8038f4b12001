using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>The vehicles kept here, with whose they are and a masked number to call.</summary>
public sealed class VehicleList(Work work) : Query<VehicleList.Filter, PageOf<VehicleList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public VehicleKind? Kind { get; init; }
    }

    public sealed record Row(VehicleId Id, CustomerId Customer, string Plate, VehicleKind Kind, string? Looks, string? Space, string Whose, string? Unit, string? Phone);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Plate",         v => v.Plate, "plate") { Class = "nowrap" },
        new("Whose",         v => v.Whose),
        new("Unit",          v => v.Unit) { Class = "nowrap" },
        new("Phone",         v => v.Phone) { Class = "nowrap" },
        new("Kind",          v => v.Kind),
        new("Looks",         v => v.Looks),
        new("Parking space", v => v.Space),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var vehicles = Db.Search<Vehicle>(Plate.Normal(filter.Q) ?? filter.Q).VisibleTo(Actor).InChosenSite(Actor).Where(v => v.PlateHere != null);
        if (filter.Kind is { } kind) vehicles = vehicles.Where(v => v.Kind == kind);
        vehicles = filter.Sort is "-plate" ? vehicles.OrderByDescending(v => v.Plate).ThenBy(v => v.Id) : vehicles.OrderBy(v => v.Plate).ThenBy(v => v.Id);
        var page = await vehicles.PageFor(filter, ct);
        var (ids, units) = (page.Rows.Select(v => v.Customer).Distinct().ToArray(), page.Rows.Select(v => v.Unit).OfType<UnitId>().Distinct().ToArray());
        var owners = await Db.Set<Customer>().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Kind, c.Name, Phone = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault() }).ToDictionaryAsync(c => c.Id, ct);
        var labels = await Db.Set<Unit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Label, ct);
        return page.With(page.Rows.Select(v => new Row(v.Id, v.Customer, Privacy.Plate(Actor, v.Plate), v.Kind, v.Looks.Masked(), v.Space, Privacy.Name(Actor, owners[v.Customer].Kind, owners[v.Customer].Name),
            v.Unit is { } unit ? labels.GetValueOrDefault(unit) : null, owners[v.Customer].Phone is { } phone ? Shown.Masked(phone) : null)));
    }
}
