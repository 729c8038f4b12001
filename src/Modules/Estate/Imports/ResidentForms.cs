using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Imports;

/// <summary>Who lives where, as a form that can be imported again: one row for each stay; numbers in full only in an export that somebody gave leave for.</summary>
public sealed class ResidentForms(Work work, ExportLeave leave) : Query<ResidentForms.Filter, PageOf<ResidentForms.Row>>(work, Permissions.Import)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
    }

    public sealed record Row(string HouseNumber, string Name, CustomerKind Kind, OccupancyRole Role, string Phones, DateOnly FirstDay, DateOnly? LastDay, string? Note, Trade? Trade, int? StaffCount, string Plates, string? EmergencyContact, string? EmergencyPhone);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("House number", r => r.HouseNumber),
        new("Name",         r => r.Name),
        new("Kind",         r => Dictionary.WordOf(Dictionary.Kinds, r.Kind)),
        new("Role",         r => Dictionary.WordOf(Dictionary.Roles, r.Role)),
        new("Phones",       r => r.Phones),
        new("First day",    r => r.FirstDay),
        new("Last day",     r => r.LastDay),
        new("Note",         r => r.Note),
        new("Trade",             r => r.Trade is { } trade ? Dictionary.WordOf(Dictionary.Trades, trade) : null),
        new("Staff count",       r => r.StaffCount),
        new("Plates",            r => r.Plates),
        new("Emergency contact", r => r.EmergencyContact),
        new("Emergency phone",   r => r.EmergencyPhone),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var customers = Db.Set<Customer>().VisibleTo(Actor).InChosenSite(Actor);
        string? Told(string? number) => number is null || leave.Holds ? number : Shown.Masked(number);
        if (filter.Site is { } site) customers = customers.Where(c => c.Site == site);
        var page = await (
            from c in customers
            join o in Db.Set<Occupancy>() on c.Id equals o.Customer
            join u in Db.Set<Unit>() on o.Unit equals u.Id
            orderby u.Label, o.Role, o.From, o.Id
            select new { u.Label, Customer = c.Id, c.Name, c.Kind, o.Role, o.From, o.To, c.Note, c.Trade, c.StaffCount }).PageFor(filter, ct);
        var ids = page.Rows.Select(r => r.Customer).Distinct().ToArray();
        var phones = (await Db.Set<CustomerPhone>().Where(p => ids.Contains(p.Customer)).OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => new { p.Customer, p.Number }).ToListAsync(ct)).ToLookup(p => p.Customer, p => p.Number);
        var plates = (await Db.Set<Vehicle>().Where(v => ids.Contains(v.Customer) && v.GoneAt == null).OrderBy(v => v.Plate).Select(v => new { v.Customer, v.Plate }).ToListAsync(ct)).ToLookup(v => v.Customer, v => v.Plate);
        var called = (await Db.Set<Relative>().Where(r => ids.Contains(r.Customer) && r.InEmergency && r.GoneAt == null).OrderBy(r => r.Name).ThenBy(r => r.Id).ToListAsync(ct)).ToLookup(r => r.Customer);
        return page.With(page.Rows.Select(r => new Row(r.Label, r.Name, r.Kind, r.Role, string.Join('、', phones[r.Customer].Select(Told)), r.From, r.To, r.Note.Masked(unless: leave.Holds),
            r.Trade, r.StaffCount, string.Join('、', plates[r.Customer]), called[r.Customer].FirstOrDefault()?.Name, Told(called[r.Customer].FirstOrDefault()?.Phone))));
    }
}
