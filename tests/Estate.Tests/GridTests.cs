using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.Estate.Tests;

public sealed class GridTests
{
    private static Task<BuildingGrid.View> Grid(StewardApp app, string? view = null, string who = "wang") => app.As(who).Do((BuildingGrid grid) => grid.Run(new(app.World.Building, view)));
    private static IEnumerable<(string, int)> Counts(IEnumerable<GridCount> legend) => legend.Select(k => (k.Shade.Name, k.Count));

    [Theory, OnEveryDatabase]
    public async Task Every_view_counts_its_units_and_the_site_shows_the_same(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("wang").Do((EditUnit edit) => edit.Run(app.Unit("3-2-1801"), new() { Entrance = "2", Floor = 18, Room = "1801", State = UnitState.Let }));
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Subject = "漏水", Unit = app.Unit("3-2-1802"), ContactPhone = "13800001802" }));
        var shop = await app.As("wang").Do((AddCustomer add) => add.Run(new() { Site = app.Site, Kind = CustomerKind.Company, Name = "湖畔咖啡", Trade = Trade.Food }));
        await app.As("wang").Do((MoveIn move) => move.Run(new() { Unit = app.Unit("3-2-101"), Customer = shop, Role = OccupancyRole.Tenant, From = new(2026, 1, 1) }));

        var state = await Grid(app);
        Assert.Equal(["state", "use", "rent", "requests", "archive", "trades", "keys", "move-in", "fit-outs"], state.Views.Select(v => v.Name));
        Assert.Equal([("Occupied", 5), ("Let", 1)], Counts(state.Legend));
        Assert.Equal([("1", 1), ("0", 5)], Counts((await Grid(app, "requests")).Legend));
        Assert.Equal([("Food", 1), ("none", 5)], Counts((await Grid(app, "trades")).Legend));
        Assert.Equal([("many", 3), ("none", 3)], Counts((await Grid(app, "archive")).Legend).Select(c => c is ("some", var n) ? ("many", n) : c).GroupBy(c => c.Item1).Select(g => (g.Key, g.Sum(c => c.Item2))));
        Assert.Equal("湖畔咖啡", (await Grid(app, "trades")).Cells.Single(c => c.Label == "3-2-101").Words);
        Assert.Equal("state", (await Grid(app, "nonsense")).Shown.Name);

        var site = await app.As("wang").Do((SiteOverview overview) => overview.Run(new("requests")));
        var building = Assert.Single(site.Buildings.Rows);
        Assert.Equal([("1", 1), ("0", 5)], Counts(site.Legend));
        Assert.Equal((6, 2, 6), (building.Units, building.Columns, building.Squares.Distinct().Count()));
        Assert.Equal(1, (await app.As("liu").Do((SiteOverview overview) => overview.Run(new()))).Buildings.Rows.Single().Units);
        await Assert.ThrowsAsync<NotFound>(() => Grid(app, who: "liu"));
    }

    [Theory, OnEveryDatabase]
    public async Task The_legend_filters_and_leads_to_the_list(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("wang").Do((EditUnit edit) => edit.Run(app.Unit("3-2-1801"), new() { Entrance = "2", Floor = 18, Room = "1801", State = UnitState.LongVacant }));
        var page = await app.As("wang").Open($"/buildings/{app.World.Building}/grid?View=state&Only=LongVacant");
        Assert.Equal(5, page.Document.QuerySelectorAll("td a.is-faint").Length);
        Assert.Equal(1, page.Document.QuerySelectorAll(".grid-key[aria-current]").Length);
        var list = await app.As("wang").Open(page.Find($"a[href^='/units?State=LongVacant']")!.GetAttribute("href")!);
        Assert.Contains("3-2-1801", list.Text);
        Assert.DoesNotContain("3-2-1802", list.Text);
        Assert.Equal(["state", "use", "rent", "requests", "trades", "keys", "fit-outs"], (await Grid(app, who: "sun")).Views.Select(v => v.Name));
    }

    [Theory, OnEveryDatabase]
    public async Task A_tower_takes_no_more_questions_than_a_hut(Database on)
    {
        var asked = new Asked();
        await using var app = await StewardApp.Start(on, b => b.Services.ConfigureDbContext<Db>(o => o.AddInterceptors(asked)));
        async Task<int> Questions(string view)
        {
            asked.Count = 0;
            await Grid(app, view);
            return asked.Count;
        }
        string[] views = ["state", "requests", "archive", "trades", "keys"];
        foreach (var view in views) await Questions(view);
        var small = new List<int>();
        foreach (var view in views) small.Add(await Questions(view));
        await app.Put([.. from floor in Enumerable.Range(3, 14) from door in Enumerable.Range(1, 12) select (object)new Unit(app.Site, app.World.Building, "1", floor, $"{floor}{door:00}", $"3-1-{floor}{door:00}")]);
        Assert.Equal(174, (await Grid(app)).Cells.Count);
        var large = new List<int>();
        foreach (var view in views) large.Add(await Questions(view));
        Assert.Equal(small, large);
    }

    private sealed class Asked : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData about, InterceptionResult<DbDataReader> result, CancellationToken ct = default)
        {
            Count++;
            return new(result);
        }
    }
}
