using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Sites;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

/// <summary>One unit: its facts, who holds and lives in it now and before, its requests and history.</summary>
public sealed class ShowUnit(Work work, IServiceDesk desk, Stories stories, HouseholdReader households, ArchiveReader archive) : Query<UnitId, ShowUnit.View>(work, Permissions.See)
{
    public sealed record View(UnitId Id, string Label, string SiteName, BuildingId Building, string BuildingName, string? Entrance, int Floor, string Room,
        decimal? Area, UnitUse Use, UnitState State, string? Note, IReadOnlyList<Person> Now, IReadOnlyList<Person> Others,
        IReadOnlyList<RequestCard> Requests, Story Story, int Version)
    {
        public required HouseholdReader.View Household { get; init; }
        public required ArchiveReader.View Archive { get; init; }
    }

    /// <param name="Phone">The first number, masked.</param>
    public sealed record Person(OccupancyId Occupancy, CustomerId Customer, string Name, CustomerKind Kind, OccupancyRole Role, string? Phone, DateOnly From, DateOnly? To);

    protected override async Task<View> Handle(UnitId id, CancellationToken ct)
    {
        var unit = await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == id).OrNotFound(ct);
        var building = await Db.Set<Building>().SingleAsync(b => b.Id == unit.Building, ct);
        var site = await Db.Set<Site>().Where(s => s.Id == unit.Site).Select(s => s.Name).SingleAsync(ct);
        var people = await People(id, ct);
        var today = Shown.DayOf(Now);
        var now = people.Where(p => p.From <= today && (p.To is null || p.To >= today)).OrderBy(p => p.Role).ThenBy(p => p.From).ToArray();
        return new(id, unit.Label, site, building.Id, building.Name, unit.Entrance, unit.Floor, unit.Room, unit.Area, unit.Use, unit.State, unit.Note.Masked(), now,
            [.. people.Except(now).OrderByDescending(p => p.From)], await desk.RequestsOf([id], 20, ct), await stories.Of(id.Value, ct), unit.Version)
        {
            Household = Here(await households.Of([.. now.Select(p => p.Customer).Distinct()], [], ct), id), Archive = await archive.Of([id], [], ct),
        };
    }

    /// <summary>Whoever holds several homes keeps the car of one of them there.</summary>
    private static HouseholdReader.View Here(HouseholdReader.View all, UnitId unit) => all with
    {
        Vehicles = [.. all.Vehicles.Where(v => v.UnitId is null || v.UnitId == unit)], Pets = [.. all.Pets.Where(p => p.UnitId is null || p.UnitId == unit)],
    };

    private async Task<IReadOnlyList<Person>> People(UnitId id, CancellationToken ct)
    {
        var rows = await Db.Set<Occupancy>().Where(o => o.Unit == id).Join(Db.Set<Customer>(), o => o.Customer, c => c.Id, (o, c) => new
        {
            o.Id, o.Customer, c.Name, c.Kind, o.Role, o.From, o.To, Phone = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. rows.Select(r => new Person(r.Id, r.Customer, Privacy.Name(Actor, r.Kind, r.Name), r.Kind, r.Role, r.Phone is null ? null : Shown.Masked(r.Phone), r.From, r.To))];
    }
}
