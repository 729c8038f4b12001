using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Contracts.Estate;
using Steward.Estate.Floating;
using Steward.Estate.Occupancies;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class FloaterTests
{
    private const string Card = "330106199003076416";

    private static Task<OccupancyId> Tenant(StewardApp app, OccupancyRole role = OccupancyRole.Tenant) =>
        app.As("wang").Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit("3-2-1801"), Customer = app.World.Customers["何建国"], Role = role, From = Counter.Today }));

    private static Task<FloaterId> Register(StewardApp app, OccupancyId stay, string? card = Card, string who = "chen") =>
        app.As(who).Do((RegisterFloater register) => register.Run(new() { Stay = stay, IdNumber = card, HomePlace = "安徽省太和县" }));

    private static Task<ShowFloater.View> Show(StewardApp app, FloaterId id, string who = "chen") => app.As(who).Do((ShowFloater show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task A_tenant_is_registered_by_the_clock_and_reminded_of_until_reported(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Tenant(app);
        await Task.WhenAll(app.Round<WatchFloaters>(), app.Round<WatchFloaters>());
        var row = Assert.Single((await app.As("wang").Do((FloaterList list) => list.Run(new()))).Rows);
        Assert.Equal((new DateOnly(2026, 3, 5), FloaterState.ToReport), (row.Due, row.State));
        Assert.DoesNotContain(await app.Told("wang"), t => t.Contains("reported"));

        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Round<WatchFloaters>();
        await app.Round<WatchFloaters>();
        Assert.Single(await app.Told("chen"), "Who moved into 3-2-1801 is to be reported by 2026-03-05");
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Round<WatchFloaters>();
        Assert.Single(await app.Told("wang"), "Who moved into 3-2-1801 should have been reported by 2026-03-05");
        Assert.True(Assert.Single((await app.As("wang").Do((FloaterList list) => list.Run(new() { Late = true }))).Rows).IsLate);

        Task Report() => app.As("chen").Do((ReportFloater report) => report.Run(row.Id, new() { On = Counter.Today.AddDays(4), Number = "DJ-1" }));
        await Assert.ThrowsAsync<Refused>(Report);
        await app.As("chen").Do((AmendFloater amend) => amend.Run(row.Id, new() { IdNumber = Card }));
        await Report();
        var view = await Show(app, row.Id);
        Assert.Equal((FloaterState.Reported, "DJ-1"), (view.State, view.ReportNumber));
        Assert.Empty((await app.As("wang").Do((FloaterList list) => list.Run(new() { Late = true }))).Rows);
        await app.As("chen").Do((LeaveFloater leave) => leave.Run(row.Id, new() { On = Counter.Today.AddDays(4) }));
        Assert.Empty((await Show(app, row.Id)).Open);
    }

    [Theory, OnEveryDatabase]
    public async Task The_number_of_the_permit_is_enciphered_and_does_not_have_to_be_reported_anew_while_it_is_the_same(Database on)
    {
        const string permit = "33010620260302", mask = "330****0302";
        await using var app = await StewardApp.Start(on);
        var stay = await Tenant(app);
        var id = await app.As("chen").Do((RegisterFloater register) => register.Run(new() { Stay = stay, IdNumber = Card, PermitNumber = permit }));
        Task<string?> Kept() => app.Look(db => db.Set<Floater>().Select(f => f.PermitNumber).SingleAsync());
        Task Amend(string? number) => app.As("chen").Do((AmendFloater amend) => amend.Run(id, new() { IdNumber = "330****6416", PermitNumber = number }));
        var before = await Kept();
        Assert.DoesNotContain("20260302", before);
        Assert.Equal(mask, (await Show(app, id)).PermitNumber);
        Assert.Equal(mask, Assert.Single((await app.As("wang").Do((FloaterList list) => list.Run(new()))).Rows).PermitNumber);
        await Amend(mask);
        await app.As("chen").Do((ReportFloater report) => report.Run(id, new() { On = Counter.Today, Number = "DJ-1" }));
        await Amend(mask);
        await Amend(permit);
        Assert.Equal((before, FloaterState.Reported), (await Kept(), (await Show(app, id)).State));
        await app.As("chen").Do((RevealFloater reveal) => reveal.Run(id, new() { Reason = RevealReason.LawfulRequest, Words = "报送派出所" }));
        Assert.Equal(permit, (await Show(app, id)).PermitNumber);
        await Amend("33010620260399");
        Assert.Equal(("33010620260399", FloaterState.ToReport), (await Show(app, id)) is var anew ? (anew.PermitNumber, anew.State) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task The_number_of_the_card_is_enciphered_and_shown_only_for_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Register(app, await Tenant(app));
        Assert.Equal("330****6416", (await Show(app, id)).IdNumber);
        Assert.DoesNotContain(Card, await app.Look(db => db.Set<Floater>().Select(f => f.IdCard).SingleAsync()));
        Assert.DoesNotContain(Card, await app.As("wang").Http.GetStringAsync("/api/estate/floaters"));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, (await app.As("wang").Http.GetAsync("/api/estate/floaters/export.csv")).StatusCode);
        await app.As("chen").Do((AmendFloater amend) => amend.Run(id, new() { IdNumber = "330****6416", Employer = "某公司" }));
        await app.As("chen").Do((RevealFloater reveal) => reveal.Run(id, new() { Reason = RevealReason.LawfulRequest, Words = "报送派出所" }));
        Assert.Equal((Card, "330****6416"), ((await Show(app, id)).IdNumber, (await Show(app, id, "wang")).IdNumber));
        Assert.Equal("138****1802", (await Show(app, id)).Phone);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("330****6416", (await Show(app, id)).IdNumber);
    }

    [Theory, OnEveryDatabase]
    public async Task A_stay_is_registered_once_with_a_card_that_can_be(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var stay = await Tenant(app);
        Assert.Equal("IdNumber", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Register(app, stay, "330106199003076411"))).Faults).Field);
        await Assert.ThrowsAsync<Denied>(() => Register(app, stay, who: "zhao"));
        await Assert.ThrowsAsync<NotFound>(() => Register(app, stay, who: "liu"));
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => { try { await Register(app, stay); return 1; } catch (Refused) { return 0; } }));
        Assert.Equal(1, tries.Sum());
        var owner = (await app.As("wang").Do((Steward.Estate.Units.ShowUnit show) => show.Run(app.Unit("3-2-1801")))).Now.Single(p => p.Role is OccupancyRole.Owner).Occupancy;
        await Assert.ThrowsAsync<Refused>(() => Register(app, owner));
    }

    [Theory, OnEveryDatabase]
    public async Task What_changes_of_a_reported_registration_is_reported_anew_within_ten_days(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Register(app, await Tenant(app));
        await app.As("chen").Do((ReportFloater report) => report.Run(id, new() { On = Counter.Today, Number = "DJ-1" }));
        Task Amend(string? employer, string? note) => app.As("chen").Do((AmendFloater amend) => amend.Run(id, new() { IdNumber = "330****6416", HomePlace = "安徽省太和县", LeaseUntil = null, Employer = employer, Note = note }));
        await Amend(null, "晚上才在家");
        Assert.Equal(FloaterState.Reported, (await Show(app, id)).State);
        app.Clock.Advance(TimeSpan.FromDays(5));
        await Amend("翠湖餐饮", "晚上才在家");
        Assert.Equal((FloaterState.ToReport, new DateOnly(2026, 3, 17)), (await Show(app, id)) is var view ? (view.State, view.Due) : default);
        app.Clock.Advance(TimeSpan.FromDays(9));
        await app.Round<WatchFloaters>();
        Assert.Single(await app.Told("wang"), "What changed of the registration in 3-2-1801 is to be reported by 2026-03-17");
        await app.As("chen").Do((ReportFloater report) => report.Run(id, new() { On = Counter.Today.AddDays(14), Number = "BG-1" }));
        Assert.Equal((FloaterState.Reported, "BG-1"), (await Show(app, id)) is var told ? (told.State, told.ReportNumber) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_kept_long_enough_is_forgotten(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Register(app, await Tenant(app));
        await app.As("chen").Do((LeaveFloater leave) => leave.Run(id, new() { On = Counter.Today }));
        app.Clock.Advance(TimeSpan.FromDays(3 * 365));
        Assert.False(await app.Retire("floating"));
        Assert.Equal("安徽省太和县", (await Show(app, id)).HomePlace);
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True(await app.Retire("floating"));
        Assert.Equal((null, null), ((await Show(app, id)).HomePlace, (await Show(app, id)).IdNumber));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_left_is_told_of_until_the_change_is_reported(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var stay = await Tenant(app);
        await Register(app, stay);
        await app.As("wang").Do((EndOccupancy end) => end.Run(stay, new() { Last = Counter.Today }));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Round<WatchFloaters>();
        await app.Round<WatchFloaters>();
        Assert.Single(await app.Told("chen"), "Who lived in 3-2-1801 has left: the change is to be reported by 2026-03-12");
        app.Clock.Advance(TimeSpan.FromDays(10));
        await app.Round<WatchFloaters>();
        Assert.Single(await app.Told("chen"), "Who lived in 3-2-1801 has left: the change should have been reported by 2026-03-12");
    }

    [Theory, OnEveryDatabase]
    public async Task A_stay_written_down_long_after_its_first_day_is_registered_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit("3-2-1801"), Customer = app.World.Customers["何建国"], Role = OccupancyRole.Tenant, From = Counter.Today.AddDays(-60) }));
        await app.Import("wang", "residents", "房号,姓名,身份,入住日期\n3-2-101,孟小雨,租户,2025-06-01\n");
        await app.Round<WatchFloaters>();
        var row = Assert.Single((await app.As("wang").Do((FloaterList list) => list.Run(new()))).Rows);
        Assert.Equal(("3-2-1801", true), (row.House, row.IsLate));
    }

    [Theory, OnEveryDatabase]
    public async Task A_tenant_whose_change_was_told_long_afterwards_is_registered_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "residents", "房号,姓名,身份,入住日期\n3-2-1801,孟小雨,租户,2025-06-01\n");
        var stay = (await app.As("wang").Do((ShowUnit show) => show.Run(app.Unit("3-2-1801")))).Now.Single(p => p.Role is OccupancyRole.Tenant).Occupancy;
        await app.As("wang").Do((ChangeTenure change) => change.Run(new() { Leaving = stay, Last = Counter.Today.AddDays(-60), ToldOn = Counter.Today, Name = "金文彬", Reason = TenureReason.LeaseEnded, OriginalOnFile = true }));
        await app.Round<WatchFloaters>();
        var row = Assert.Single((await app.As("wang").Do((FloaterList list) => list.Run(new()))).Rows);
        Assert.Equal(("3-2-1801", true), (row.House, row.IsLate));
    }

    [Theory, OnEveryDatabase]
    public async Task A_corrected_first_day_moves_the_day_by_which_it_is_reported(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var stay = await Tenant(app);
        var id = await Register(app, stay);
        Task Correct(DateOnly from) => app.As("wang").Do((CorrectOccupancy correct) => correct.Run(stay, new() { Role = OccupancyRole.Tenant, From = from }));
        await Correct(new(2026, 3, 9));
        Assert.Equal((new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 12), FloaterState.ToReport), (await Show(app, id)) is var moved ? (moved.ArrivedOn, moved.Due, moved.State) : default);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.As("chen").Do((ReportFloater report) => report.Run(id, new() { On = Counter.Today.AddDays(7), Number = "DJ-1" }));
        await Correct(new(2026, 3, 2));
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 19), FloaterState.ToReport), (await Show(app, id)) is var anew ? (anew.ArrivedOn, anew.Due, anew.State) : default);
    }
}
