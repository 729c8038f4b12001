using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Procedures;

/// <summary>Of which unit it is: who holds it or lives there today, and the vehicles kept for it.</summary>
public sealed class Holders(Work work) : Query<Holders.Filter, Holders.View>(work, Permissions.See)
{
    /// <param name="House">The whole house number, when the unit is not given otherwise.</param>
    public sealed record Filter(UnitId? Unit = null, string? House = null);

    /// <param name="Unit">Null when there is no such unit.</param>
    public sealed record View(UnitId? Unit, string? House, IReadOnlyList<Person> People, IReadOnlyList<Car> Vehicles);

    public sealed record Person(CustomerId Id, OccupancyId Occupancy, string Name, OccupancyRole Role, DateOnly From, DateOnly? To);
    public sealed record Car(VehicleId Id, CustomerId Customer, string Plate, string Whose);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var units = Db.Set<Unit>().VisibleTo(Actor);
        var unit = filter.Unit is { } id ? await units.Where(u => u.Id == id).OrNotFound(ct)
            : filter.House.OrNull() is { } house ? await units.InChosenSite(Actor).Where(u => u.Label == house).OrderBy(u => u.Site).FirstOrDefaultAsync(ct) : null;
        if (unit is null) return new(null, null, [], []);
        var people = (await Db.Set<Occupancy>().On(Shown.DayOf(Now)).Where(o => o.Unit == unit.Id).Join(Db.Set<Customer>(), o => o.Customer, c => c.Id, (o, c) => new { o, c.Kind, c.Name }).ToListAsync(ct))
            .OrderBy(x => x.o.Role).ThenBy(x => x.o.From).Select(x => new Person(x.o.Customer, x.o.Id, Privacy.Name(Actor, x.Kind, x.Name), x.o.Role, x.o.From, x.o.To)).ToArray();
        var names = people.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name);
        var ids = names.Keys.ToArray();
        var cars = await Db.Set<Vehicle>().Where(v => ids.Contains(v.Customer) && v.GoneAt == null && (v.Unit == null || v.Unit == unit.Id)).OrderBy(v => v.Plate).ThenBy(v => v.Id).ToListAsync(ct);
        return new(unit.Id, unit.Label, people, [.. cars.Select(v => new Car(v.Id, v.Customer, Privacy.Plate(Actor, v.Plate), names[v.Customer]))]);
    }
}
