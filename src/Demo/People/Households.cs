using Steward.Contracts.Estate;
using Steward.Demo.Places;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;

namespace Steward.Demo.People;

/// <summary>Who owns, rents and lives in each unit, drawn with the same dice every time.</summary>
internal sealed class Households(Random dice, Names names, PhoneBook numbers)
{
    private static readonly DateOnly HandedOver = new(2018, 9, 30);
    private readonly List<Customer> customers = [];
    private readonly List<Occupancy> occupancies = [];
    private readonly HashSet<CustomerId> known = [];

    public IReadOnlyList<Customer> Customers => customers;
    public IReadOnlyList<Occupancy> Occupancies => occupancies;

    /// <summary>Everybody who has not been settled by name.</summary>
    public void Settle(Plot plot)
    {
        var settled = occupancies.Select(o => o.Unit).ToHashSet();
        foreach (var unit in plot.Units.Where(u => !settled.Contains(u.Id))) Settle(unit);
    }

    private void Settle(Unit unit)
    {
        unit.State = dice.Next(100) switch { < 70 => UnitState.Occupied, < 84 => UnitState.Let, < 93 => UnitState.SoldNotMovedIn, < 97 => UnitState.LongVacant, _ => UnitState.Unsold };
        if (unit.State is UnitState.Unsold) return;
        if (unit.Use is not UnitUse.Residence) Trade(unit);
        else Live(unit);
    }

    private void Live(Unit unit)
    {
        var since = HandedOver.AddDays(dice.Next(2400));
        if (dice.Next(9) == 0) Take(unit, Person(unit, names.Anybody()), OccupancyRole.Owner, HandedOver, since.AddDays(-1));
        var surname = names.Surname();
        Take(unit, Person(unit, dice.Next(3) == 0 ? names.Woman(surname) : names.Man(surname)), OccupancyRole.Owner, since);
        if (unit.State is UnitState.Let) { Rent(unit); return; }
        if (unit.State is not UnitState.Occupied) return;
        if (dice.Next(100) < 62) Take(unit, Person(unit, names.Woman(names.Surname())), dice.Next(3) == 0 ? OccupancyRole.Owner : OccupancyRole.Family, since);
        if (dice.Next(100) < 18) Take(unit, Person(unit, dice.Next(2) == 0 ? names.Man(surname) : names.Woman(surname)), OccupancyRole.Family, since.AddDays(dice.Next(300)));
    }

    private void Rent(Unit unit)
    {
        var since = new DateOnly(2024, 3, 1).AddDays(dice.Next(900));
        if (dice.Next(3) == 0) Take(unit, Person(unit, names.Anybody()), OccupancyRole.Tenant, since.AddDays(-400), since.AddDays(-10));
        Take(unit, Person(unit, names.Anybody()), OccupancyRole.Tenant, since);
        if (dice.Next(4) == 0) Take(unit, Person(unit, names.Anybody()), OccupancyRole.Tenant, since);
    }

    private void Trade(Unit unit)
    {
        Take(unit, Person(unit, names.Anybody()), OccupancyRole.Owner, HandedOver.AddDays(dice.Next(900)));
        if (unit.State is not (UnitState.Occupied or UnitState.Let)) return;
        unit.State = UnitState.Let;
        var since = new DateOnly(2022, 1, 1).AddDays(dice.Next(1500));
        Take(unit, Company(unit, unit.Use is UnitUse.Shop ? names.Shop() : names.Office()), OccupancyRole.Tenant, since);
        Take(unit, Person(unit, names.Anybody()), OccupancyRole.Staff, since);
    }

    public Customer Person(Unit unit, string name, string? number = null)
    {
        var person = new Customer(unit.Site, CustomerKind.Person, name);
        person.Phones.Add(new(number ?? numbers.Mobile()));
        if (number is null && dice.Next(12) == 0) person.Phones.Add(new(numbers.Mobile(), "备用", 1));
        return person;
    }

    public Customer Company(Unit unit, string name, string? number = null)
    {
        var company = new Customer(unit.Site, CustomerKind.Company, name);
        company.Phones.Add(new(number ?? numbers.Landline(), "前台"));
        return company;
    }

    public void Take(Unit unit, Customer customer, OccupancyRole role, DateOnly from, DateOnly? to = null)
    {
        if (known.Add(customer.Id)) customers.Add(customer);
        occupancies.Add(new(unit.Site, unit.Id, customer.Id, role, from, to));
    }
}
