using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Tables.Imports;

namespace Steward.Estate.Imports;

/// <summary>The customers and stays that some rows are about, with what these rows add to them.</summary>
/// <param name="approved">Whether a change of owner is approved by a second person here: then no row makes one.</param>
internal sealed class Register(Db db, ImportScope scope, IEnumerable<Customer> customers, IEnumerable<Occupancy> stays, bool approved)
{
    private readonly Dictionary<string, List<Customer>> byName = customers.GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.ToList());
    private readonly Dictionary<UnitId, List<Occupancy>> byUnit = stays.GroupBy(o => o.Unit).ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>Somebody of this name with one of these telephones, or else somebody of this name in this unit.</summary>
    public Customer? Find(string name, IReadOnlyList<string> phones, UnitId unit)
    {
        if (!byName.TryGetValue(name, out var namesakes)) return null;
        return namesakes.Find(c => c.Phones.Exists(p => phones.Contains(p.Number))) ?? namesakes.Find(c => Of(unit).Exists(o => o.Customer == c.Id));
    }

    public Customer Add(CustomerKind kind, string name)
    {
        var customer = new Customer(scope.Site, kind, name);
        db.Add(customer);
        if (!byName.TryGetValue(name, out var namesakes)) byName[name] = namesakes = [];
        namesakes.Add(customer);
        return customer;
    }

    /// <summary>Telephones are added, never taken away; a note replaces the one before.</summary>
    public void Complete(Customer customer, IReadOnlyList<string> phones, string? note)
    {
        var missing = phones.Where(n => !customer.Phones.Exists(p => p.Number == n)).ToArray();
        foreach (var number in missing) customer.Phones.Add(new(number, null, customer.Phones.Count));
        if (note is not null && Masking.Back(note, customer.Note) is var said && customer.Note != said) customer.Note = said;
        // The row says that it changed the customer before anything is written.
        var entry = db.Entry(customer);
        if (missing.Length > 0 && entry.State is EntityState.Unchanged) entry.Property(c => c.Version).IsModified = true;
    }

    /// <summary>The stay that begins on this day; where the row does not say when it began, the one with this last day, or else the one that runs today.</summary>
    public Occupancy? Stay(UnitId unit, CustomerId customer, OccupancyRole role, DateOnly? from, DateOnly? to)
    {
        var theirs = Of(unit).FindAll(o => o.Customer == customer && o.Role == role);
        if (from is { } first) return theirs.Find(o => o.From == first);
        return theirs.Find(o => to is not null && o.To == to) ?? theirs.Find(o => o.Overlaps(Today, Today));
    }

    /// <summary>The column that would change an owner without approval; the first owner of a unit changes nobody.</summary>
    public string? Unapproved(UnitId unit, Occupancy? stay, OccupancyRole role, DateOnly? to)
    {
        if (!approved || role is not OccupancyRole.Owner) return null;
        if (stay is null) return Of(unit).Exists(o => o.Role == OccupancyRole.Owner) ? "Role" : null;
        return to is not null && stay.To != to ? "LastDay" : null;
    }

    public Occupancy? Overlapping(UnitId unit, CustomerId customer, OccupancyRole role, DateOnly? from, DateOnly? to) =>
        Of(unit).Find(o => o.Customer == customer && o.Role == role && (to is null || o.From <= to) && (o.To is null || o.To >= (from ?? Today)));

    public Occupancy Add(Unit unit, Customer customer, OccupancyRole role, DateOnly? from, DateOnly? to)
    {
        var held = Of(unit.Id).Where(o => o.Customer == customer.Id && o.Role == role);
        var stay = unit.MoveIn(customer, role, from ?? (to < Today ? to.Value : Today), to, held);
        db.Add(stay);
        if (!byUnit.TryGetValue(unit.Id, out var theirs)) byUnit[unit.Id] = theirs = [];
        theirs.Add(stay);
        return stay;
    }

    private List<Occupancy> Of(UnitId unit) => byUnit.GetValueOrDefault(unit) ?? [];

    public static void End(Occupancy stay, DateOnly last, Unit unit)
    {
        stay.End(last);
        unit.MoveOut(null);
    }

    private DateOnly Today => Shown.DayOf(scope.Now);
}
