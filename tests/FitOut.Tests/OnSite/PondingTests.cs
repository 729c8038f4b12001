using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.OnSite;

public sealed class PondingTests
{
    internal static async Task<PondingTestId> Held(StewardApp app, FitOutId project)
    {
        var id = await Start(app, project);
        app.Clock.Advance(TimeSpan.FromHours(25));
        await Read(app, id);
        foreach (var who in Enum.GetValues<Signer>()) await Sign(app, id, who);
        await Pass(app, id);
        return id;
    }

    private static Task<PondingTestId> Start(StewardApp app, FitOutId project, int depth = 25) =>
        app.As("chen").Do((StartPonding start) => start.Run(new() { Project = project, Place = "主卫", Layer = PondingLayer.After, Depth = depth, Below = "3-2-1701" }));
    private static Task Sign(StewardApp app, PondingTestId id, Signer who) => app.As("chen").Do((SignPonding sign) => sign.Run(id, new() { Signer = who, SignedBy = $"{who}", Signature = SiteSeed.Pen }));
    private static Task Read(StewardApp app, PondingTestId id, int depth = 24, bool leaks = false) => app.As("zhao").Do((ReadPonding read) => read.Run(id, new() { Depth = depth, Leaks = leaks, Remark = leaks ? "顶棚滴水" : null }));
    private static Task Pass(StewardApp app, PondingTestId id) => app.As("chen").Do((EndPonding end) => end.Run(id, new() { Held = true }));
    private static async Task<string> Refusal(StewardApp app, PondingTestId id) => (await Assert.ThrowsAsync<Refused>(() => Pass(app, id))).Message;

    [Theory, OnEveryDatabase]
    public async Task Whoever_reads_the_name_masked_has_it_signed_in_full(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var id = await Start(app, project);
        app.Clock.Advance(TimeSpan.FromHours(25));
        await Read(app, id);
        var read = (await app.As("sun").Do((ShowPonding show) => show.Run(id))).Applicant;
        await app.As("sun").Do((SignPonding sign) => sign.Run(id, new() { Signer = Signer.Owner, SignedBy = read, Signature = SiteSeed.Pen }));
        var signed = (await app.As("chen").Do((ShowPonding show) => show.Run(id))).Signatures.Single().Name;
        Assert.Equal(("吴**", "吴晓梅"), (read, signed));
    }

    [Theory, OnEveryDatabase]
    public async Task It_passes_only_when_depth_and_hours_hold_and_all_three_have_signed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        Assert.Equal("Depth", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Start(app, project, depth: 15))).Faults).Field);
        var id = await Start(app, project);
        Assert.Equal("The water is to stand for {0} hours, until {1}, and be looked at then.", await Refusal(app, id));
        app.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal("The water is to stand for {0} hours, until {1}, and be looked at then.", await Refusal(app, id));
        await Read(app, id);
        Assert.Equal("“{0}” has not signed yet.", await Refusal(app, id));
        foreach (var who in Enum.GetValues<Signer>()) await Sign(app, id, who);
        await Assert.ThrowsAsync<Refused>(() => Sign(app, id, Signer.Owner));
        await Pass(app, id);
        Assert.Equal(PondingTestState.Passed, (await app.As("lin").Do((ShowPonding show) => show.Run(id))).State);
        Assert.Contains(await app.Told("wu"), t => t == "The ponding test of 主卫 has passed");
    }

    [Theory, OnEveryDatabase]
    public async Task For_a_neighbour_who_is_away_a_reason_and_a_second_witness_stand_in(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Start(app, await app.FitOut());
        app.Clock.Advance(TimeSpan.FromHours(25));
        await Read(app, id);
        await Sign(app, id, Signer.Owner);
        await Sign(app, id, Signer.Company);
        Task Witness(string witness) => app.As("chen").Do((WitnessPonding w) => w.Run(id, new() { Reason = "楼下长期无人居住", Witness = witness }));
        Assert.Equal("Witness", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Witness("陈助理"))).Faults).Field);
        await Witness("孙队长");
        await Pass(app, id);
    }

    [Theory, OnEveryDatabase]
    public async Task Too_little_water_or_a_leak_fails_it_and_the_sites_hours_hold(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Set(SiteSettings.PondingHours, "48");
        var project = await app.FitOut();
        var (shallow, leaking) = (await Start(app, project), await Start(app, project));
        app.Clock.Advance(TimeSpan.FromHours(30));
        await Read(app, shallow, depth: 12);
        await Read(app, leaking, leaks: true);
        Assert.Equal("The water was less than {0} mm deep: the test does not count.", await Refusal(app, shallow));
        Assert.Equal("Water came through: the test has failed.", await Refusal(app, leaking));
        Assert.Equal(StewardApp.Monday.AddHours(48), (await app.As("lin").Do((ShowPonding show) => show.Run(shallow))).HoldsUntil);
        await app.As("chen").Do((EndPonding end) => end.Run(leaking, new() { Remark = "重做防水" }));
        Assert.Equal(PondingTestState.Failed, (await app.As("lin").Do((ShowPonding show) => show.Run(leaking))).State);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowPonding show) => show.Run(leaking)));
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_is_told_when_the_water_is_to_be_looked_at(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Start(app, await app.FitOut());
        await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.DoesNotContain(await app.Told("zhao"), t => t.StartsWith("The water of", StringComparison.Ordinal));
        app.Clock.Advance(TimeSpan.FromHours(13));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("zhao"), t => t == "The water of the ponding test in 3-2-1801 is to be looked at since 2026-03-02 21:00");
    }

    [Theory, OnEveryDatabase("0.6", 20, "0.05", true), OnEveryDatabase("0.6", 20, "0.07", false), OnEveryDatabase("0.5", 30, "0.01", false), OnEveryDatabase("0.8", 19, "0", false)]
    public async Task A_pressure_test_holds_by_the_sites_figures(Database on, string mpa, int minutes, string drop, bool held)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        await app.As("zhao").Do((RecordPressure record) => record.Run(new() { Project = project, Place = "厨卫给水", Pressure = decimal.Parse(mpa, System.Globalization.CultureInfo.InvariantCulture), Minutes = minutes, Drop = decimal.Parse(drop, System.Globalization.CultureInfo.InvariantCulture) }));
        Assert.Equal(held, Assert.Single((await app.As("lin").Do((SiteWork work) => work.Run(project))).PressureTests).Passed);
        await Assert.ThrowsAsync<Refused>(async () => { var done = await app.FitOut("3-2-1802", ProjectState.Passed); await Start(app, done); });
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_signs_for_water_that_has_not_stood(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Start(app, await app.FitOut());
        const string Early = "The water is to stand for {0} hours, until {1}, and be looked at then.";
        Task Witness() => app.As("chen").Do((WitnessPonding w) => w.Run(id, new() { Reason = "楼下长期无人居住", Witness = "孙队长" }));
        Assert.Equal(Early, (await Assert.ThrowsAsync<Refused>(() => Sign(app, id, Signer.Owner))).Message);
        Assert.Equal(Early, (await Assert.ThrowsAsync<Refused>(Witness)).Message);
        app.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(Early, (await Assert.ThrowsAsync<Refused>(() => Sign(app, id, Signer.Owner))).Message);
        Assert.DoesNotContain(PondingTestAction.Sign, (await app.As("chen").Do((ShowPonding show) => show.Run(id))).Open);
        await Read(app, id);
        Assert.Contains(PondingTestAction.Sign, (await app.As("chen").Do((ShowPonding show) => show.Run(id))).Open);
        await Sign(app, id, Signer.Owner);
        await Witness();
    }

    [Theory, OnEveryDatabase]
    public async Task A_test_that_failed_is_made_again_of_the_same_place_and_no_longer_in_the_way(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var failed = await Start(app, project);
        await Read(app, failed, leaks: true);
        await app.As("chen").Do((EndPonding end) => end.Run(failed, new() { Remark = "重做防水" }));
        var acceptance = await app.Apply(project, wet: true);
        var hold = (await app.As("chen").Do((Acceptances.ShowAcceptance show) => show.Run(acceptance))).HoldBacks[0];
        Assert.Equal(("The ponding test of {0} ({1}) of {2} has not passed.", "主卫", $"/ponding/{failed}"), (hold.Sentence, hold.Arguments[0], hold.Href));
        var again = await (await (await app.As("chen").Open(hold.Href!)).Follow("Test again")).Send("ponding", ("Depth", "25"));
        var id = new PondingTestId(Guid.Parse(again.Path.Split('/')[^1]));
        Assert.Equal(("主卫", PondingLayer.After, "3-2-1701"), await app.As("chen").Do((ShowPonding show) => show.Run(id)) is var t ? (t.Place, t.Layer, t.Below) : default);
        app.Clock.Advance(TimeSpan.FromHours(25));
        await Read(app, id);
        foreach (var who in Enum.GetValues<Signer>()) await Sign(app, id, who);
        await Pass(app, id);
        await app.Hold(acceptance);
    }
}
