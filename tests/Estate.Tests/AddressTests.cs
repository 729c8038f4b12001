using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Search;
using Steward.ServiceDesk.Requests;

namespace Steward.Estate.Tests;

/// <summary>Wherever a house number may be written, every way of writing it finds the same unit.</summary>
public sealed class AddressTests
{
    private static readonly string[] Ways = ["3-2-1901", "三栋二单元1901", "3#2-1901", "３－２－１９０１", "3号楼2单元19层01室", "翠湖花园3栋2单元1901室", "3 栋 2 单元 1901"];

    private static Task<UnitId> Unit(StewardApp app) => app.As("wang").Do((AddUnit add) => add.Run(new() { Building = app.World.Building, Entrance = "2", Floor = 19, Room = "1901" }));

    [Theory, OnEveryDatabase]
    public async Task In_the_search_box_the_list_and_the_log_form(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var unit = await Unit(app);
        foreach (var way in Ways)
        {
            Assert.Equal($"/units/{unit}", (await app.As("wang").Do((SearchEverywhere search) => search.Run(new(way)))).First(g => g.Kind == "Units").Hits[0].Href);
            Assert.Equal("3-2-1901", (await app.As("wang").Do((UnitList list) => list.Run(new() { Q = way }))).Rows.Select(r => r.Label).First());
            var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "没有水", House = way }));
            Assert.Equal(unit, await app.Look(db => db.Set<Request>().Where(r => r.Id == request).Select(r => r.Unit).SingleAsync()));
            Assert.Equal(["3-2-1901"], (await app.As("wang").Do((ServiceDesk.Requests.FindUnits find) => find.Run(new() { Q = way }))).Select(u => u.Label));
        }
        Assert.Empty((await app.As("liu").Do((UnitList list) => list.Run(new() { Q = "三栋二单元1901" }))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task In_imports_and_where_a_register_puts_a_nought_before_the_room(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var unit = await Unit(app);
        var done = await app.Import("wang", "residents", "房号,姓名,联系电话\n" + string.Concat(Ways.Select((way, i) => $"{way},住户{i},1390000000{i}\n")));
        Assert.Equal((Ways.Length, 0), (done.Added, done.Bad));
        Assert.Equal(Ways.Length, await app.Look(db => db.Set<Occupancy>().CountAsync(o => o.Unit == unit)));
        await app.Import("wang", "units", "房号\n6-1-0203\n");
        var again = await app.Import("wang", "units", "房号,面积\n6栋1单元203,88\n");
        Assert.Equal((0, 1), (again.Added, again.Changed));
        Assert.Equal("6-1-0203", (await app.As("wang").Do((UnitList list) => list.Run(new() { Q = "六栋一单元203" }))).Rows.Single().Label);
        Assert.Equal(1, (await app.Import("wang", "residents", "房号,姓名\n6-1-203,赵一\n")).Added);
    }
}
