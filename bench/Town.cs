using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Terms = Steward.Platform.Search.Terms;

namespace Steward.Bench;

/// <summary>Ten communities of one company: fifty thousand units, somebody in each, and one department that serves them all.</summary>
internal static class Town
{
    private const int Communities = 10, Buildings = 25, Floors = 25, Rooms = 8;
    internal const int Units = Communities * Buildings * Floors * Rooms;

    public static async Task<IReadOnlyList<Unit>> Build(Db db)
    {
        var units = new List<Unit>(Units);
        var people = await db.Users.AsNoTracking().Where(a => new[] { "wang", "lin", "zhou" }.Contains(a.UserName)).Select(a => a.Id).ToListAsync();
        for (var c = 0; c < Communities; c++)
        {
            var site = new Site($"{"东南西北中上下内外新"[c]}湖花园", $"T{c}");
            db.Add(site);
            foreach (var person in people) db.Add(new Assignment(person, site.Id));
            for (var b = 1; b <= Buildings; b++) Raise(db, site.Id, new(site.Id, $"{b}", $"{b}栋") { Order = b }, units);
            await Copy.Added(db);
        }
        return units;
    }

    private static void Raise(Db db, SiteId site, Building building, List<Unit> units)
    {
        db.Add(building);
        for (var floor = 1; floor <= Floors; floor++)
            for (var room = 1; room <= Rooms; room++)
            {
                var unit = new Unit(site, building.Id, "1", floor, $"{floor}{room:00}", $"{building.Code}-1-{floor}{room:00}") { AreaHundredths = 8950 };
                var n = units.Count;
                var owner = new Customer(site, CustomerKind.Person, $"{"王李张刘陈杨赵黄周吴"[n % 10]}{"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"[n / 10 % 20]}{"华国志建文玉海春晓小"[n / 200 % 10]}");
                var phone = new CustomerPhone($"{13000000000 + n * 7919L}");
                owner.Phones.Add(phone);
                AddFindable(db, unit);
                AddFindable(db, owner);
                db.Add(new Occupancy(site, unit.Id, owner.Id, OccupancyRole.Owner, new(2020, 1, 1)));
                units.Add(unit);
            }
    }

    private static void AddFindable<T>(Db db, T thing) where T : Thing, ISearchable => db.AddRange(thing, SearchRow.Of(thing));
}
