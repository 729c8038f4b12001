using Steward.Contracts.Estate;
using Steward.Estate.Networks;
using Steward.Estate.TimeLines;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>What is shut already is reckoned with, and nothing loses its way to the source unnoticed.</summary>
public sealed class ShutValveTests
{
    private static Task Shut(StewardApp app, NetworkNodeId node) => app.As("zhao").Do((ShutValve shut) => shut.Run(node, new() { Reason = "检修" }));
    private static Task Open(StewardApp app, NetworkNodeId node) => app.As("zhao").Do((OpenValve open) => open.Run(node, new()));
    
    /// <summary>How many units each standing shutting cuts off.</summary>
    private static async Task<string> Standing(StewardApp app) => string.Join(", ", (await app.As("sun").Do((ShutOffList list) => list.Run(new() { Now = true }))).Rows.Select(r => r.Units).Order());

    private static async Task<Dictionary<string, NetworkNodeId>> Ring(StewardApp app)
    {
        var points = new Dictionary<string, NetworkNodeId>
        {
            ["X-0"] = await app.Point("X-0", NodeKind.Source), ["X-1"] = await app.Point("X-1", fedBy: "X-0"), ["X-2"] = await app.Point("X-2", fedBy: "X-0"), ["X-L"] = await app.Point("X-L", NodeKind.Riser, "X-1"),
        };
        await app.Join(points["X-2"], "X-L");
        await app.Serves(points["X-L"], "3-2-1801", "3-2-1802");
        return points;
    }

    [Theory, OnEveryDatabase]
    public async Task The_second_valve_of_a_ring_cuts_off_whom_the_first_did_not(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var ring = await Ring(app);
        await Shut(app, ring["X-1"]);
        Assert.Equal(["3-2-1801", "3-2-1802"], await app.CutOff(ring["X-2"]));
        Assert.Equal([("X-2", 2)], (await app.Valves("3-2-1801")).Networks.Single().Alone.Select(v => (v.Node.Label, v.CutsOff)));
        Assert.Equal(2, (await app.As("sun").Do((ShowNode show) => show.Run(ring["X-2"]))).CutsOff);
        await Shut(app, ring["X-2"]);
        Assert.Equal("0, 2", await Standing(app));
        Assert.NotNull((await app.Valves("3-2-1801")).Networks.Single().Now);
        Assert.NotEmpty((await app.As("wang").Do((UnitTimeLine tell) => tell.Run(new() { Id = app.Unit("3-2-1801"), About = "Supply shut off" }))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_is_fed_again_by_the_other_side_of_a_ring_is_not_shut_off_any_longer(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var ring = await Ring(app);
        await Shut(app, ring["X-1"]);
        await Shut(app, ring["X-2"]);
        await Open(app, ring["X-1"]);
        Assert.Null((await app.Valves("3-2-1801")).Networks.Single().Now);
        Assert.Equal("0", await Standing(app));
        var told = (await app.As("wang").Do((UnitTimeLine tell) => tell.Run(new() { Id = app.Unit("3-2-1801"), About = "Supply shut off" }))).Rows;
        Assert.Equal((2, true), (told.Count, told.All(e => e.State is null)));
        await Shut(app, ring["X-1"]);
        await Open(app, ring["X-2"]);
        await Shut(app, ring["X-2"]);
        await Open(app, ring["X-1"]);
        Assert.Equal("0", await Standing(app));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_gets_nothing_anyway_is_not_cut_off_twice_and_is_handed_on_when_the_first_is_opened(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var points = await app.Pipes();
        await Shut(app, points["J-18"]);
        Assert.Equal(["3-2-101", "3-2-102"], await app.CutOff(points["J-3"]));
        await Shut(app, points["J-3"]);
        Assert.Equal("2, 2", await Standing(app));
        await Open(app, points["J-18"]);
        Assert.Equal("4", await Standing(app));
        Assert.Equal("J-3", (await app.Valves("3-2-1801")).Networks.Single().Now!.Label);
    }

    [Theory, OnEveryDatabase]
    public async Task A_point_that_units_hang_on_alone_is_not_retired_before_the_lines_lead_past_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var points = await app.Pipes();
        Task Retire() => app.As("zhao").Do((RetireNode retire) => retire.Run(points["J-3"], new() { Reason = "改造拆除" }));
        var refusal = await Assert.ThrowsAsync<Refused>(Retire);
        Assert.Equal((true, 4), (refusal.Message.StartsWith("{0} units get everything through this point alone"), (int)refusal.Arguments[0]!));
        await app.Join(points["J-1"], "J-L");
        await Retire();
        Assert.Equal(["J-18", "J-1"], (await app.Valves("3-2-1801")).Networks.Single().Alone.Select(v => v.Node.Label));
        await app.As("zhao").Do((ReinstateNode back) => back.Run(points["J-3"], new()));
        Assert.Equal(2, (await app.Valves("3-2-1801")).Networks.Single().Alone.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task A_line_that_units_hang_on_alone_is_not_taken_out_before_another_leads_there(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var points = await app.Pipes();
        var line = (await app.As("zhao").Do((ShowNode show) => show.Run(points["J-3"]))).FedBy.Single().Id;
        Task Cut() => app.As("zhao").Do((CutLine cut) => cut.Run(line, new()));
        var refusal = await Assert.ThrowsAsync<Refused>(Cut);
        Assert.Equal((true, 4), (refusal.Message.StartsWith("{0} units get everything through this line alone", StringComparison.Ordinal), (int)refusal.Arguments[0]!));
        Assert.Equal(["J-18", "J-3", "J-1"], (await app.Valves("3-2-1801")).Networks.Single().Alone.Select(v => v.Node.Label));
        await app.Join(points["J-0"], "J-3");
        await Cut();
        Assert.Equal(["J-18", "J-3"], (await app.Valves("3-2-1801")).Networks.Single().Alone.Select(v => v.Node.Label));
    }
}
