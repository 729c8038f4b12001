using System.Net;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class EstatePageTests
{
    [Theory, OnEveryDatabase]
    public async Task The_grid_is_a_table_of_floors_and_doors_that_leads_to_the_units(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var page = await app.As("chen").Open($"/buildings/{app.World.Building}/grid");
        Assert.Equal(["18", "2", "1"], page.Document.QuerySelectorAll("tbody th").Select(th => th.TextContent));
        Assert.Equal(6, page.Document.QuerySelectorAll("td a").Length);
        Assert.Contains("/units/", page.Find("td a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open($"/buildings/{app.World.Building}/grid")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open($"/units/{app.Unit("3-2-1801")}")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_unit_is_added_by_its_page_with_all_that_is_typed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var added = await (await app.As("wang").Open($"/units/new?Building={app.World.Building}")).Send("add-unit", ("Entrance", "2"), ("Floor", "7"), ("Room", "703"));
        Assert.Contains("3-2-703", added.Text);
    }

    [Theory, OnEveryDatabase]
    public async Task A_house_number_is_given_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        UnitFields twice = new AddUnit.Form { Building = app.World.Building, Entrance = "2", Floor = 18, Room = "1801" };
        var refused = await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((AddUnit add) => add.Run((AddUnit.Form)twice)));
        Assert.Equal("There is a unit with this house number already.", refused.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_is_assigned_to_a_site_sees_it_from_the_next_click_and_may_narrow_lists_to_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((AssignStaff assign) => assign.Run(app.World.Accounts["wang"], new() { Sites = [app.World.Site, app.World.OtherSite], Buildings = [app.World.Building] }));
        var wang = app.As("wang");
        Assert.Contains("1-101", (await wang.Open("/units")).Text);
        await wang.Open($"/choose/site/{app.World.Site}?back=/units");
        Assert.DoesNotContain("1-101", (await wang.Open("/units")).Text);
        Assert.Equal(HttpStatusCode.OK, (await wang.Open($"/units/{app.Unit("1-101")}")).Status);
        await wang.Open("/choose/site?back=/units");
        Assert.Contains("1-101", (await wang.Open("/units")).Text);
        await Assert.ThrowsAsync<Denied>(() => app.As("lin").Do((AssignStaff assign) => assign.Run(app.World.Accounts["lin"], new() { Sites = [app.World.OtherSite] })));
    }

    [Theory, OnEveryDatabase]
    public async Task An_administrator_assigns_by_the_page(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var chen = app.World.Accounts["chen"];
        var page = await app.As("admin").Open($"/admin/assignments/{chen}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await page.Send("assign");
        var there = await app.As("admin").Do((ShowAssignment show) => show.Run(chen));
        Assert.True(there.Sites.Single(s => s.Id == app.World.Site).Works);
    }
}
