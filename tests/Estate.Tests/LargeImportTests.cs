using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;

namespace Steward.Estate.Tests;

/// <summary>Tables of so many rows that PostgreSQL takes them in by the hundred.</summary>
public sealed class LargeImportTests
{
    [Theory, OnEveryDatabase]
    public async Task A_large_table_leaves_the_same_behind_as_one_row_at_a_time(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var units = await app.Import("wang", "units", "房号,建筑面积\n" + string.Concat(Enumerable.Range(0, 700).Select(n => $"9-1-{1 + n / 10}{1 + n % 10:00},88.5\n")));
        Assert.Equal((700, 0), (units.Added, units.Bad));
        var residents = "房号,姓名,手机,入住日期\n" + string.Concat(Enumerable.Range(0, 700).Select(n => $"9-1-{1 + n / 10}{1 + n % 10:00},欧阳{(char)(0x4e10 + n)},{14300000000 + n},2024-01-01\n"));
        var people = await app.Import("wang", "residents", residents);
        Assert.Equal((700, 0), (people.Added, people.Bad));

        var one = Assert.Single((await app.As("wang").Do((CustomerList list) => list.Run(new() { Q = "14300000699" }))).Rows);
        Assert.Equal("9-1-7010", one.Units);
        Assert.Equal(["Imported"], (await app.As("wang").Do((ShowCustomer show) => show.Run(one.Id))).Story.Moves.Select(m => m.Action));
        Assert.Equal(700, await app.Look(db => db.Set<Moved>().CountAsync(m => m.Action == "Imported" && m.Kind == "Customer" && m.ByName == "王敏")));
        Assert.Equal(700, (await app.Import("wang", "residents", residents)).Unchanged);
        Assert.Equal([(1, 2)], (await app.Look(db => db.Set<Unit>().Where(u => u.Label.StartsWith("9-1-")).Select(u => new { u.Turns, u.Version }).ToListAsync())).Select(u => (u.Turns, u.Version)).Distinct());

        var noted = await app.Import("wang", "units", "房号,备注\n" + string.Concat(Enumerable.Range(0, 700).Select(n => $"9-1-{1 + n / 10}{1 + n % 10:00},柜{1000 + n}\n")));
        Assert.Equal((700, 0), (noted.Changed, noted.Bad));
        Assert.Equal("9-1-7010", Assert.Single((await app.As("wang").Do((UnitList list) => list.Run(new() { Q = "柜1699" }))).Rows).Label);
        Assert.Equal("9-1-7010", Assert.Single((await app.As("wang").Do((UnitList list) => list.Run(new() { Q = "9-1-7010" }))).Rows).Label);
    }

    [Theory, OnEveryDatabase]
    public async Task What_somebody_changes_while_a_large_table_is_written_stays(Database on)
    {
        await using var app = await StewardApp.Start(on, b => b.Services.AddScoped<IDerive, Meanwhile>());
        string[] homes = [.. Enumerable.Range(0, 300).Select(n => $"9-1-{1 + n / 10}{1 + n % 10:00}")];
        await app.Import("wang", "units", "房号\n" + string.Join('\n', homes));
        Meanwhile.Home = homes[7];
        var people = await app.Import("wang", "residents", "房号,姓名\n" + string.Concat(homes.Select((home, n) => $"{home},欧阳{(char)(0x4e10 + n)}\n")));

        Assert.Equal((300, 0), (people.Added, people.Bad));
        Assert.Null(Meanwhile.Home);
        var units = await app.Look(db => db.Set<Unit>().Where(u => homes.Contains(u.Label)).ToListAsync());
        Assert.All(units, u => Assert.Equal(u.Label == homes[7] ? ("会拉小提琴", 1, 3) : (null, 1, 2), (u.Note, u.Turns, u.Version)));
    }

    /// <summary>So many rows that several stretches of them are under way at once.</summary>
    [Theory, OnEveryDatabase]
    public async Task What_is_told_far_apart_in_a_table_belongs_together_all_the_same(Database on)
    {
        await using var app = await StewardApp.Start(on);
        const int many = 2600;
        string Home(int n) => $"{11 + n / 200}-1-{1 + n % 200 / 10}{1 + n % 10:00}";
        var units = await app.Import("wang", "units", "房号,备注\n" + string.Concat(Enumerable.Range(0, many).Select(n => $"{Home(n)},甲\n")) + string.Concat(Enumerable.Range(0, many / 2).Select(n => $"{Home(2 * n)},乙{2 * n}\n")));
        Assert.Equal((many, many / 2, 0), (units.Added, units.Changed, units.Bad));
        Assert.Equal(13, await app.Look(db => db.Set<Building>().CountAsync(b => b.Code.CompareTo("11") >= 0 && b.Code.Length == 2)));
        Assert.Equal(many / 2, await app.Look(db => db.Set<Unit>().CountAsync(u => u.Note!.StartsWith("乙"))));

        // Everybody has a second home 600 rows further down, and is at home with somebody else there.
        string Person(int n) => $"欧阳{(char)(0x4e10 + n % 600)},{14300000000 + n % 600}";
        var people = await app.Import("wang", "residents", "房号,姓名,手机,身份,入住日期\n" + string.Concat(Enumerable.Range(0, many).Select(n => $"{Home(n)},{Person(n)},业主,2024-01-01\n{Home(n)},{Person(n + 1)},家属,2024-01-01\n")));
        Assert.Equal((2 * many, 0), (people.Added + people.Changed, people.Bad));
        Assert.Equal(600, await app.Look(db => db.Set<Customer>().CountAsync(c => c.Name.StartsWith("欧阳"))));
        Assert.Equal(2 * many, await app.Look(db => db.Set<Occupancy>().CountAsync(o => o.From == new DateOnly(2024, 1, 1) && db.Set<Customer>().Any(c => c.Id == o.Customer && c.Name.StartsWith("欧阳")))));
        Assert.Equal((many, 2), await app.Look(async db => (await db.Set<Unit>().CountAsync(u => u.Label.Length > 6 && u.Turns == 2), await db.Set<Unit>().MaxAsync(u => u.Turns))));
    }

    /// <summary>One row names him by his telephone, another, in the next stretch, by where he lives: nothing in the table says that both are about the same.</summary>
    [Theory, OnEveryDatabase]
    public async Task Rows_that_turn_out_to_be_about_the_same_wait_for_one_another(Database on)
    {
        await using var app = await StewardApp.Start(on);
        string[] homes = [.. Enumerable.Range(0, 1500).Select(n => $"9-{1 + n / 1000}-{1 + n % 1000 / 20}{1 + n % 20:00}")];
        await app.Import("wang", "units", "房号\n" + string.Join('\n', homes));
        await app.Import("wang", "residents", $"房号,姓名,手机,入住日期\n{homes[900]},司徒静娴,14300000001,2024-01-01\n");

        var rows = homes.Select((home, n) => $"{home},欧阳{(char)(0x4e10 + n)},,\n").ToArray();
        rows[10] = $"{homes[10]},司徒静娴,14300000001,先说的\n";
        rows[900] = $"{homes[900]},司徒静娴,,后说的\n";
        var people = await app.Import("wang", "residents", "房号,姓名,手机,备注\n" + string.Concat(rows));
        Assert.Equal((1500, 0), (people.Added + people.Changed, people.Bad));
        var one = Assert.Single(await app.Look(db => db.Set<Customer>().Where(c => c.Name == "司徒静娴").ToListAsync()));
        Assert.Equal("后说的", one.Note);
    }

    /// <summary>Somebody notes something of a home at the last moment before it is written.</summary>
    private sealed class Meanwhile(IServiceScopeFactory scopes) : IDerive
    {
        public static string? Home { get; set; }

        public async Task<bool> Derive(Thing thing, DateTimeOffset now, CancellationToken ct)
        {
            if (Home is not { } home || thing is not Unit) return false;
            Home = null;
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Db>().Set<Unit>().Where(u => u.Label == home).ExecuteUpdateAsync(s => s.SetProperty(u => u.Note, "会拉小提琴").SetProperty(u => u.Version, u => u.Version + 1), ct);
            return false;
        }
    }
}
