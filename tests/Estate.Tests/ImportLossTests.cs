using Microsoft.EntityFrameworkCore;
using Steward.Estate.Households;
using Steward.Estate.Imports;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;

namespace Steward.Estate.Tests;

/// <summary>What a row says is kept, or the row is refused.</summary>
public sealed class ImportLossTests
{
    [Theory, OnEveryDatabase]
    public async Task An_emergency_number_without_a_name_is_kept(Database on)
    {
        await using var app = await StewardApp.Start(on);
        const string rows = "房号,姓名,紧急联系电话\n3-2-101,孟小雨,13655550001\n";
        await app.Import("wang", "residents", rows);
        Assert.Equal(("紧急联系人", "13655550001", true), await app.Look(db => db.Set<Relative>().Select(r => new ValueTuple<string, string?, bool>(r.Name, r.Phone, r.InEmergency)).SingleAsync()));
        Assert.Equal((0, 0), (await app.Import("wang", "residents", rows)) is var again ? (again.Added, again.Changed) : default);
        // Somebody whose name is known already is not written down once more.
        await app.Import("wang", "residents", "房号,姓名,紧急联系人,紧急联系电话\n3-2-102,钱多多,钱母,13655550002\n");
        await app.Import("wang", "residents", "房号,姓名,紧急联系电话\n3-2-102,钱多多,13655550002\n");
        Assert.Equal(2, await app.Look(db => db.Set<Relative>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_comes_back_is_on_record_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "residents", "房号,姓名,身份,入住日期,搬离日期\n3-2-101,孟小雨,租户,2024-01-01,2025-01-31\n");
        const string back = "房号,姓名,身份\n3-2-101,孟小雨,租户\n";
        Assert.Equal(1, (await app.Import("wang", "residents", back)).Added);
        Assert.Equal([new DateOnly(2024, 1, 1), Counter.Today], await app.Look(db => db.Set<Occupancy>().Where(o => o.Unit == app.Unit("3-2-101")).OrderBy(o => o.From).Select(o => o.From).ToListAsync()));
        Assert.Equal((0, 0), (await app.Import("wang", "residents", back)) is var again ? (again.Added, again.Changed) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task A_past_stay_without_a_first_day_twice_is_there_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        const string rows = "房号,姓名,身份,搬离日期\n3-2-101,孟小雨,租户,2025-01-31\n";
        Assert.Equal(1, (await app.Import("wang", "residents", rows)).Added);
        Assert.Equal((0, 0, 1), (await app.Import("wang", "residents", rows)) is var again ? (again.Added, again.Changed, again.Unchanged) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task A_room_01_and_a_room_001_are_two_units(Database on)
    {
        await using var app = await StewardApp.Start(on);
        const string rows = "房号,面积\n7-1-001,10\n7-1-01,20\n7-1-1,30\n";
        Assert.Equal(3, (await app.Import("wang", "units", rows)).Added);
        Assert.Equal((0, 0, 3), (await app.Import("wang", "units", rows)) is var again ? (again.Added, again.Changed, again.Unchanged) : default);
        Assert.Equal(["7-1-001", "7-1-01", "7-1-1"], await app.Look(db => db.Set<Unit>().Where(u => u.Label.StartsWith("7-1-")).OrderBy(u => u.AreaHundredths).Select(u => u.Label).ToListAsync()));
        await app.Import("wang", "residents", "房号,姓名\n7-1-01,孟小雨\n7-1-001,钱多多\n");
        Assert.Equal(2, await app.Look(db => db.Set<Occupancy>().Where(o => db.Set<Unit>().Any(u => u.Id == o.Unit && u.Label.StartsWith("7-1-0"))).Select(o => o.Unit).Distinct().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_room_01_and_a_room_1_are_two_units_however_far_apart_they_stand_in_the_file(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var between = string.Concat(Enumerable.Range(1, 600).Select(n => $"8-1-{n + 1000},50\n"));
        var rows = $"房号,面积\n7-1-1,10\n{between}7-1-01,20\n";
        Assert.Equal(602, (await app.Import("wang", "units", rows)).Added);
        Assert.Equal(["7-1-1", "7-1-01"], await app.Look(db => db.Set<Unit>().Where(u => u.Label.StartsWith("7-1-")).OrderBy(u => u.AreaHundredths).Select(u => u.Label).ToListAsync()));
        Assert.Equal((0, 0, 602), (await app.Import("wang", "units", rows)) is var again ? (again.Added, again.Changed, again.Unchanged) : default);
        // Also where one of the two was there before, whichever comes first.
        await app.Import("wang", "units", "房号,面积\n9-1-1,10\n9-2-1,10\n");
        var later = await app.Import("wang", "units", $"房号,面积\n9-1-1,10\n9-2-01,20\n{between}9-1-01,20\n9-2-1,10\n");
        Assert.Equal((2, 0), (later.Added, later.Changed));
    }

    [Theory, InlineData("3-1-1", "3-1-01"), InlineData("3-1-1", "3-1-001"), InlineData("3-1-01", "3-1-1"), InlineData("3-1-0101", "3-1-101"), InlineData("3-1-101", "3-1-0101")]
    public void A_house_is_looked_for_under_every_form_of_its_room(string written, string label)
    {
        Assert.Contains(label, HouseNumber.Parse(written)!.Labels);
        Assert.Equal(written, HouseNumber.Parse(written)!.Labels[0]);
    }
}
