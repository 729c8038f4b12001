using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

internal sealed class HomeAnswers(Db db, TimeProvider clock) : IHomes
{
    public async Task<IReadOnlyDictionary<UnitId, IReadOnlyList<HomeHolder>>> Holders(IEnumerable<UnitId> units, CancellationToken ct)
    {
        var ids = units.Distinct().ToArray();
        var held = await db.Set<Occupancy>().AsNoTracking().On(Shown.DayOf(clock.GetUtcNow())).Where(o => ids.Contains(o.Unit))
            .Join(db.Set<Customer>(), o => o.Customer, c => c.Id, (o, c) => new { o.Unit, o.Role, c.Id, c.Name, Phone = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault() }).ToListAsync(ct);
        return held.GroupBy(h => h.Unit).ToDictionary(g => g.Key, IReadOnlyList<HomeHolder> (g) => [.. g.OrderBy(h => h.Role).ThenBy(h => h.Name, StringComparer.Ordinal).Select(h => new HomeHolder(h.Id, h.Name, h.Phone, Right(h.Role)))]);
    }

    public async Task<IReadOnlyDictionary<UnitId, IReadOnlyList<Neighbour>>> Neighbours(IEnumerable<UnitId> units, CancellationToken ct)
    {
        var ids = units.Distinct().ToArray();
        var buildings = await db.Set<Unit>().Where(u => ids.Contains(u.Id)).Select(u => u.Building).Distinct().ToListAsync(ct);
        var all = (await db.Set<Unit>().AsNoTracking().Where(u => buildings.Contains(u.Building) && u.Use != UnitUse.Parking).ToListAsync(ct)).ToLookup(u => (u.Building, u.Entrance));
        return all.SelectMany(g => g).Where(u => ids.Contains(u.Id)).ToDictionary(u => u.Id, IReadOnlyList<Neighbour> (u) => [.. Around(u, [.. all[(u.Building, u.Entrance)]])]);
    }

    public async Task<IReadOnlyDictionary<CustomerId, IReadOnlyList<AccountId>>> AccountsOf(IEnumerable<CustomerId> customers, CancellationToken ct)
    {
        var ids = customers.Distinct().ToArray();
        var found = await db.Set<CustomerPhone>().Where(p => ids.Contains(p.Customer))
            .Join(db.Users.Where(a => a.Kind == ActorKind.Resident && a.ClosedAt == null), p => p.Number, a => a.PhoneNumber, (p, a) => new { p.Customer, a.Id }).Distinct().ToListAsync(ct);
        return found.GroupBy(f => f.Customer).ToDictionary(g => g.Key, IReadOnlyList<AccountId> (g) => [.. g.Select(f => f.Id)]);
    }

    public async Task<IReadOnlyDictionary<UnitId, decimal>> Areas(IEnumerable<UnitId> units, CancellationToken ct)
    {
        var ids = units.Distinct().ToArray();
        return await db.Set<Unit>().Where(u => ids.Contains(u.Id) && u.AreaHundredths != null).ToDictionaryAsync(u => u.Id, u => u.AreaHundredths!.Value / 100m, ct);
    }

    /// <summary>Numbers that are left out (4, 13, 14) make the next floor up to three higher.</summary>
    private const int WidestStep = 3;

    private static IEnumerable<Neighbour> Around(Unit home, IReadOnlyList<Unit> entrance)
    {
        var floors = entrance.Select(u => u.Floor).Distinct().ToArray();
        var above = floors.Where(f => f > home.Floor && f - home.Floor <= WidestStep).DefaultIfEmpty(home.Floor).Min();
        var below = floors.Where(f => f < home.Floor && home.Floor - f <= WidestStep).DefaultIfEmpty(home.Floor).Max();
        foreach (var u in On(above)) yield return new(u.Id, u.Label, NeighbourSide.Above);
        foreach (var u in On(below)) yield return new(u.Id, u.Label, NeighbourSide.Below);
        foreach (var u in entrance.Where(u => u.Floor == home.Floor && u.Id != home.Id && IsBeside(Door(u), Door(home))).OrderBy(u => u.Label, StringComparer.Ordinal)) yield return new(u.Id, u.Label, NeighbourSide.Beside);

        IEnumerable<Unit> On(int floor)
        {
            if (floor == home.Floor) return [];
            var there = entrance.Where(u => u.Floor == floor).OrderBy(u => u.Label, StringComparer.Ordinal).ToArray();
            return there.Where(u => Door(u) == Door(home)).ToArray() is { Length: > 0 } same ? same : there;
        }
    }

    /// <summary>The door on its floor: «01» of 1801.</summary>
    private static string Door(Unit unit) =>
        unit.Room.StartsWith(unit.Floor.ToString(), StringComparison.Ordinal) ? unit.Room[unit.Floor.ToString().Length..] : unit.Room.Length > 2 ? unit.Room[^2..] : unit.Room;

    private static bool IsBeside(string one, string other) =>
        !int.TryParse(one, out var a) || !int.TryParse(other, out var b) || Math.Abs(a - b) == 1;

    private static HomeRight Right(OccupancyRole role) => role switch
    {
        OccupancyRole.Owner  => HomeRight.Owner,
        OccupancyRole.Tenant => HomeRight.Tenant,
        OccupancyRole.Family => HomeRight.Family,
        _                    => HomeRight.Staff,
    };
}
