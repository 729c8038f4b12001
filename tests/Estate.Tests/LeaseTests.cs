using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Occupancies;
using Steward.Estate.Procedures;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Settings;

namespace Steward.Estate.Tests;

/// <summary>Leases by what is left of them: on the list, on the grid, and told of in time.</summary>
public sealed class LeaseTests
{
    private static Task<OccupancyId> Lease(StewardApp app, string house, DateOnly from, DateOnly? to) =>
        app.As("wang").Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit(house), Name = $"租户{house}", Role = OccupancyRole.Tenant, From = from, To = to, State = UnitState.Let }));

    private static async Task<IEnumerable<(string, DateOnly?)>> Found(StewardApp app, TermLeft left, string who = "wang") =>
        (await app.As(who).Do((UnitList list) => list.Run(new() { Lease = left }))).Rows.Select(u => (u.Label, u.LeaseUntil));

    /// <summary>One lease that ends in a month, one that ended a week ago, one without an end, and one that somebody else outlasts.</summary>
    private static async Task Leases(StewardApp app)
    {
        await Lease(app, "3-2-101", new(2025, 4, 1), Counter.Today.AddDays(30));
        await Lease(app, "3-2-102", new(2025, 4, 1), Counter.Today.AddDays(-7));
        await Lease(app, "3-2-1801", new(2025, 4, 1), null);
        await Lease(app, "3-2-1802", new(2025, 4, 1), Counter.Today.AddDays(10));
        await Lease(app, "3-2-1802", new(2025, 5, 1), Counter.Today.AddDays(200));
    }

    [Theory, OnEveryDatabase]
    public async Task Leases_that_run_out_or_have_are_a_list_and_the_grid_leads_to_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Leases(app);
        Assert.Equal([("3-2-101", Counter.Today.AddDays(30))], await Found(app, TermLeft.RunsOut));
        Assert.Equal([("3-2-102", Counter.Today.AddDays(-7))], await Found(app, TermLeft.Expired));
        Assert.Empty(await Found(app, TermLeft.RunsOut, "liu"));
        var grid = await app.As("wang").Do((BuildingGrid grid) => grid.Run(new(app.World.Building, "rent")));
        Assert.Equal(1, grid.Legend.Single(k => k.Shade.Name == "LeaseEnds").Count);

        var page = await app.As("wang").Open($"/buildings/{app.World.Building}/grid?View=rent&Only=LeaseEnds");
        var list = await app.As("wang").Open(page.Find("a[href^='/units?Lease=RunsOut']")!.GetAttribute("href")!);
        Assert.Contains("3-2-101", list.Text);
        Assert.Equal("RunsOut", list.Find("select[name=Lease] option[selected]")!.GetAttribute("value"));
        Assert.Contains("2026-04-01", list.Text);
        Assert.DoesNotContain("3-2-1802", list.Text);

        await app.As("zhou").Do((ChangeSetting change) => change.Run(TenureSettings.LeaseDays.Key, new() { Value = "20", From = Counter.Today }));
        Assert.Empty(await Found(app, TermLeft.RunsOut));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_keeps_the_archive_is_told_once_before_a_lease_ends_and_once_after(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Leases(app);
        await Task.WhenAll(app.Round<WatchLeases>(), app.Round<WatchLeases>());
        await app.Round<WatchLeases>();
        Task<string[]> Told(string who) => Task.Run(async () => (await app.Told(who)).Where(t => t.Contains("lease", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(["The lease of 3-2-101 runs until 2026-04-01", "The lease of 3-2-102 ran out on 2026-02-23, and it still counts as let"], await Told("wang"));
        Assert.Empty(await Told("liu"));
        app.Clock.Advance(TimeSpan.FromDays(31));
        await app.Round<WatchLeases>();
        Assert.Contains("The lease of 3-2-101 ran out on 2026-04-01, and it still counts as let", await Told("wang"));
    }
}
