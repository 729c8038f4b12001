using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Estate.Customers;
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
