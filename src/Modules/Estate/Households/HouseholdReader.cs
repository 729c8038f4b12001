using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Who and what belongs to customers and stands here now: people close to them, vehicles, pets; numbers masked unless revealed.</summary>
public sealed class HouseholdReader(Db db, Actor actor, TimeProvider clock)
{
    public sealed record View(IReadOnlyList<Person> People, IReadOnlyList<Car> Vehicles, IReadOnlyList<Animal> Pets)
    {
        public bool IsEmpty => People.Count + Vehicles.Count + Pets.Count == 0;
    }

    public sealed record Person(RelativeId Id, CustomerId Customer, string Of, string Name, Relation Relation, string? Phone, bool LivesHere, bool InEmergency, string? Note, int Version);
    public sealed record Car(VehicleId Id, CustomerId Customer, string Of, string Plate, VehicleKind Kind, string? Unit, UnitId? UnitId, string? Looks, string? Space, int Version);
    public sealed record Animal(PetId Id, CustomerId Customer, string Of, PetKind Kind, string? Called, string? Looks, string? Licence, DateOnly? VaccinatedUntil, bool IsOverdue, string? Unit, UnitId? UnitId, int Version);

    /// <param name="revealed">Whose numbers stand in full, because this person gave a reason a moment ago.</param>
    public async Task<View> Of(IReadOnlyCollection<CustomerId> customers, IReadOnlyCollection<CustomerId> revealed, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var names = (await db.Set<Customer>().VisibleTo(actor).Where(c => customers.Contains(c.Id)).Select(c => new { c.Id, c.Kind, c.Name }).ToListAsync(ct)).ToDictionary(c => c.Id, c => Privacy.Name(actor, c.Kind, c.Name));
        var ids = names.Keys.ToArray();
        var people = await db.Set<Relative>().AsNoTracking().Where(r => ids.Contains(r.Customer) && r.GoneAt == null).ToListAsync(ct);
        var vehicles = await db.Set<Vehicle>().AsNoTracking().Where(v => ids.Contains(v.Customer) && v.GoneAt == null).ToListAsync(ct);
        var pets = await db.Set<Pet>().AsNoTracking().Where(p => ids.Contains(p.Customer) && p.GoneAt == null).ToListAsync(ct);
        var at = vehicles.Select(v => v.Unit).Concat(pets.Select(p => p.Unit)).OfType<UnitId>().Distinct().ToArray();
        var labels = at.Length == 0 ? [] : await db.Set<Unit>().Where(u => at.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Label, ct);
        string? Label(UnitId? unit) => unit is { } id ? labels.GetValueOrDefault(id) : null;
        return new(
            [.. people.OrderByDescending(r => r.InEmergency).ThenBy(r => r.Relation).ThenBy(r => r.Name, StringComparer.Ordinal).Select(r => new Person(r.Id, r.Customer, names[r.Customer], Privacy.Name(actor, CustomerKind.Person, r.Name), r.Relation,
                r.Phone is null || revealed.Contains(r.Customer) ? r.Phone : Shown.Masked(r.Phone), r.LivesHere, r.InEmergency, r.Note.Masked(unless: revealed.Contains(r.Customer)), r.Version))],
            [.. vehicles.OrderBy(v => v.Plate, StringComparer.Ordinal).Select(v => new Car(v.Id, v.Customer, names[v.Customer], Privacy.Plate(actor, v.Plate), v.Kind, Label(v.Unit), v.Unit, v.Looks.Masked(), v.Space, v.Version))],
            [.. pets.OrderBy(p => p.Kind).ThenBy(p => p.AddedAt).Select(p => new Animal(p.Id, p.Customer, names[p.Customer], p.Kind, p.Called, p.Looks.Masked(), Privacy.Licence(actor, p.Licence), p.VaccinatedUntil, p.VaccinatedUntil < today, Label(p.Unit), p.Unit, p.Version))]);
    }
}
