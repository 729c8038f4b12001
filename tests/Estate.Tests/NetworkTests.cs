using Steward.Contracts.Estate;
using Steward.Estate.Networks;
using Steward.Estate.TimeLines;
using Steward.Estate.Units;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class NetworkTests
{
    [Theory, OnEveryDatabase]
    public async Task The_nearest_valve_that_shuts_a_unit_stands_first(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Pipes();
        var net = Assert.Single((await app.Valves("3-2-1801")).Networks);
        Assert.Equal([("J-18", 0, 2), ("J-3", 2, 4), ("J-1", 3, 4)], net.Alone.Select(v => (v.Node.Label, v.Lines, v.CutsOff)));
        Assert.Equal([("J-3", 1, 4), ("J-1", 2, 4)], (await app.Valves("3-2-101")).Networks.Single().Alone.Select(v => (v.Node.Label, v.Lines, v.CutsOff)));
        Assert.Empty((await app.Valves("3-2-201")).Networks);
    }

    [Theory]
    [OnEveryDatabase("3-2-1901")]
    [OnEveryDatabase("三栋二单元1901，没有水")]
    [OnEveryDatabase("3#2-1901")]
    [OnEveryDatabase("321901")]
    public async Task The_question_is_asked_in_any_words_at_its_own_page_and_at_the_unit(Database on, string words)
    {
        await using var app = await StewardApp.Start(on);
        var points = await app.Pipes();
        await Top(app, points);
        var page = await app.As("zhao").Open($"/networks/valves?Q={Uri.EscapeDataString(words)}");
        Assert.Contains("J-18", page.Text);
        Assert.NotNull(page.Find($".valve-row.is-first a[href='/networks/nodes/{points["J-18"]}']"));
        Assert.Contains("cuts off 4 units", (await app.As("zhao").Open($"/units/{app.Unit("3-2-1801")}")).Text);
    }

    /// <summary>Two units more on the top floor, hanging on the same valve.</summary>
    private static async Task Top(StewardApp app, Dictionary<string, NetworkNodeId> points)
    {
        foreach (var room in new[] { "1901", "1902" }) await app.As("wang").Do((AddUnit add) => add.Run(new() { Building = app.World.Building, Entrance = "2", Floor = 19, Room = room }));
        await app.Serves(points["J-18"], "3-2-1901", "3-2-1902");
    }

    [Theory, OnEveryDatabase]
    public async Task Several_units_that_fit_are_offered_and_none_says_so(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Top(app, await app.Pipes());
        var page = await app.As("zhao").Open("/networks/valves?Q=19");
        Assert.Contains("3-2-1901", page.Text);
        Assert.Contains("J-18", (await page.Follow("3-2-1902 翠湖花园")).Text);
        Assert.Contains("No unit fits these words.", (await app.As("zhao").Open("/networks/valves?Q=99-9-999")).Text);
        Assert.Contains("No unit fits these words.", (await app.As("liu").Open("/networks/valves?Q=3-2-1801")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Shutting_a_valve_tells_which_units_are_cut_off(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var points = await app.Pipes();
        Assert.Equal(["3-2-101", "3-2-102", "3-2-1801", "3-2-1802"], await app.CutOff(points["J-3"]));
        Assert.Equal(["3-2-1801", "3-2-1802"], await app.CutOff(points["J-18"]));
        Assert.Equal(2, (await app.As("sun").Do((ShowNode show) => show.Run(points["J-18"]))).CutsOff);
        await app.As("wang").Do((ReleaseUnits release) => release.Run(points["J-18"], new() { Units = [app.Unit("3-2-1802")] }));
        Assert.Equal(["3-2-1801"], await app.CutOff(points["J-18"]));
        Assert.Contains("3-2-1801", await app.As("zhao").Http.GetStringAsync($"/api/estate/network-nodes/{points["J-18"]}/cut-off/export.csv"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_ring_needs_two_valves_and_a_unit_fed_twice_is_not_cut_off_by_one(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (source, north, south) = (await app.Point("X-0", NodeKind.Source, network: NetworkKind.Fire), await app.Point("X-1", fedBy: "X-0", network: NetworkKind.Fire), await app.Point("X-2", fedBy: "X-0", network: NetworkKind.Fire));
        var riser = await app.Point("X-L", NodeKind.Riser, network: NetworkKind.Fire);
        await app.Join(north, "X-L", isTwoWay: true);
        await app.Join(riser, "X-2", isTwoWay: true);
        await app.Serves(riser, "3-2-1801");
        var net = (await app.Valves("3-2-1801")).Networks.Single();
        Assert.Empty(net.Alone);
        Assert.Equal(["X-1", "X-2"], net.Together.Select(v => v.Node.Label).Order());
        Assert.Equal((1, 0), (net.TogetherCut, (await app.CutOff(north)).Length));
        await app.As("zhao").Do((ShutValve shut) => shut.Run(north, new() { Reason = "检修" }));
        Assert.Null((await app.Valves("3-2-1801")).Networks.Single().Now);
        await app.As("zhao").Do((ShutValve shut) => shut.Run(south, new() { Reason = "检修" }));
        Assert.NotNull((await app.Valves("3-2-1801")).Networks.Single().Now);
        _ = source;
    }

    [Theory, OnEveryDatabase]
    public async Task Lines_in_a_circle_do_not_lead_round_for_ever(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (a, b, c) = (await app.Point("C-1"), await app.Point("C-2", NodeKind.Junction, "C-1"), await app.Point("C-3", fedBy: "C-2"));
        await app.Join(c, "C-1");
        await app.Serves(b, "3-2-1801");
        Assert.Equal(["C-1", "C-3"], (await app.Valves("3-2-1801")).Networks.Single().Alone.Select(v => v.Node.Label));
        Assert.Equal(["3-2-1801"], await app.CutOff(a));
        Assert.Equal("There is a line between these two points already.", (await Assert.ThrowsAsync<Refused>(() => app.Join(a, "C-2"))).Message);
        Assert.Equal("There is a line between these two points already.", (await Assert.ThrowsAsync<Refused>(() => app.Join(b, "C-1"))).Message);
        await Assert.ThrowsAsync<Invalid>(() => app.Join(a, "C-1"));
        await Assert.ThrowsAsync<Invalid>(() => app.Join(a, "nowhere"));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_shut_is_seen_at_every_unit_it_cuts_off_and_in_its_time_line(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var points = await app.Pipes();
        await app.As("zhao").Do((ShutValve shut) => shut.Run(points["J-3"], new() { Reason = "立管漏水抢修", ExpectedOpen = new(2026, 3, 2, 12, 0, 0) }));
        Assert.Equal("“{0}” is not possible while it is “{1}”.", (await Assert.ThrowsAsync<Refused>(() => app.As("chen").Do((ShutValve shut) => shut.Run(points["J-3"], new() { Reason = "再关一次" })))).Message);
        var now = (await app.Valves("3-2-1801")).Networks.Single().Now!;
        Assert.Equal(("J-3", "立管漏水抢修", "赵师傅"), (now.Label, now.Reason, now.ByName));
        Assert.Contains("Expected open again 2026-03-02 12:00.", (await app.As("wang").Open($"/units/{app.Unit("3-2-1801")}")).Text);
        app.Clock.Advance(TimeSpan.FromHours(4));
        var row = Assert.Single((await app.As("sun").Do((ShutOffList list) => list.Run(new() { Now = true }))).Rows);
        Assert.Equal((4, true), (row.Units, row.IsLate));
        await app.As("chen").Do((OpenValve open) => open.Run(points["J-3"], new() { Words = "已修好" }));
        Assert.Null((await app.Valves("3-2-1801")).Networks.Single().Now);
        Assert.Empty((await app.As("sun").Do((ShutOffList list) => list.Run(new() { Now = true }))).Rows);
        var line = (await app.As("wang").Do((UnitTimeLine tell) => tell.Run(new() { Id = app.Unit("3-2-1801"), About = "Supply shut off" }))).Rows;
        Assert.Equal(["Water on again at J-3", "Water shut off at J-3"], line.Select(e => e.Words));
        Assert.Empty((await app.As("wang").Do((UnitTimeLine tell) => tell.Run(new() { Id = app.Unit("3-2-201"), About = "Supply shut off" }))).Rows);
        await Assert.ThrowsAsync<Refused>(() => app.As("zhao").Do((ShutValve shut) => shut.Run(points["J-L"], new() { Reason = "不是阀门" })));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_shut_the_same_valve_at_once_leave_one_record(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var points = await app.Pipes();
        var tries = await Task.WhenAll(new[] { "zhao", "chen", "wang" }.Select(async who =>
        {
            try { await app.As(who).Do((ShutValve shut) => shut.Run(points["J-18"], new() { Reason = "更换阀芯" })); return true; }
            catch (Refused) { return false; }
        }));
        Assert.Single(tries, done => done);
        Assert.Single((await app.As("sun").Do((ShutOffList list) => list.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_of_another_site_is_seen(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var points = await app.Pipes();
        foreach (var act in new Func<Task>[]
        {
            () => app.As("liu").Do((ShowNode show) => show.Run(points["J-3"])), () => app.As("liu").Do((CutOffUnits cut) => cut.Run(new() { Id = points["J-3"] })), () => app.Valves("3-2-1801", "liu"),
            () => app.As("liu").Do((ShutValve shut) => shut.Run(points["J-3"], new() { Reason = "外人" })), () => app.As("liu").Do((ConnectNodes connect) => connect.Run(points["J-3"], new() { Other = "J-18" })),
        }) await Assert.ThrowsAsync<NotFound>(act);
        await Assert.ThrowsAsync<Denied>(() => app.Valves("3-2-1801", "wu"));
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((ShutValve shut) => shut.Run(points["J-3"], new() { Reason = "门岗" })));
        await Assert.ThrowsAsync<Denied>(() => app.As("chen").Do((RetireNode retire) => retire.Run(points["J-3"], new() { Reason = "拆除" })));
        Assert.Empty((await app.As("liu").Do((SearchEverywhere search) => search.Run(new("J-18")))).SelectMany(g => g.Hits));
        Assert.Contains((await app.As("zhao").Do((SearchEverywhere search) => search.Run(new("J-18")))).SelectMany(g => g.Hits), h => h.Href == $"/networks/nodes/{points["J-18"]}");
    }

    [Theory, OnEveryDatabase]
    public async Task Units_are_added_by_the_range_of_a_riser_and_strange_ones_are_named(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var riser = await app.Point("J-01", NodeKind.Riser);
        Task Serve(Action<ServeUnits.Form> fill) { var form = new ServeUnits.Form(); fill(form); return app.As("wang").Do((ServeUnits serve) => serve.Run(riser, form)); }
        await Serve(f => (f.Building, f.Entrance, f.FromFloor, f.Doors) = (app.World.Building, "2", 2, "01"));
        Assert.Equal(["3-2-201", "3-2-1801"], (await app.As("wang").Do((ShowNode show) => show.Run(riser))).Units.Select(u => u.Label));
        await Serve(f => f.Houses = "3-2-201 3-2-202");
        Assert.Equal(3, (await app.As("wang").Do((ShowNode show) => show.Run(riser))).Units.Count);
        var fault = Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Serve(f => f.Houses = "3-2-201、9-9-999"))).Faults);
        Assert.Equal(("Houses", "9-9-999"), (fault.Field, fault.Arguments[0]));
        Assert.Equal("Houses", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Serve(_ => { }))).Faults).Field);
        await Assert.ThrowsAsync<Invalid>(() => Serve(f => f.Houses = "1-101"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_network_is_drawn_up_at_pages_without_scripts(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        await app.Pipes();
        var page = await (await wang.Open("/networks/nodes/new?FedBy=J-L")).Send("add-node", ("Label", "J-02"), ("Kind", "Valve"), ("Name", "2层分层阀"), ("Building", app.World.Building.ToString()), ("Entrance", "2"), ("Place", "水管井"));
        Assert.Contains("J-02 2层分层阀", page.Text);
        page = await page.Send("serve", ("Houses", "3栋2单元201，3-2-202"));
        Assert.Contains("3-2-202", page.Text);
        page = await (await wang.Open($"{page.Path}?do=Shut")).Send("act-Shut", ("Reason", "更换阀芯"));
        Assert.Contains("Shut since 2026-03-02 09:00: 更换阀芯", page.Text);
        page = await page.Send("connect", ("Direction", "IsFedBy"), ("Other", "J-3"), ("Size", "DN25"));
        Assert.Contains("DN25", page.Text);
        Assert.Contains("J-02", (await wang.Open("/networks?State=Closed")).Text);
        Assert.Contains("更换阀芯", (await wang.Open("/networks/shut-offs")).Text);
        var outage = await (await wang.Open($"{page.Path}/cut-off")).Follow("Announce an outage");
        Assert.Equal(("Water cut off", "3栋 2单元 水管井"), (outage.Value("announce", "What"), outage.Value("announce", "Place")));
        Assert.Equal(app.World.Building.ToString(), outage.Value("announce", "Buildings"));
    }
}
