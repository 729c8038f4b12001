using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts;
using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class MoveOutTests
{
    private static async Task<(OccupancyId Occupancy, HandoverId Out)> Leaving(StewardApp app)
    {
        var occupancy = await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit("3-2-1801"), Customer = app.World.Customers["何建国"], Role = OccupancyRole.Tenant, From = new(2025, 1, 1), State = UnitState.Let }));
        return (occupancy, await app.As("wang").Do((BeginMoveOut begin) => begin.Run(new() { Occupancy = occupancy, LastDay = new(2026, 3, 2) })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_home_goes_back_the_way_it_came_and_the_occupancy_ends(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, id) = await Leaving(app);
        await app.Receive(id, "何建国");
        await app.Inspect(id);
        await app.ReadMeters(id, 118.5m);
        await app.Accept(id);
        await app.SignAll(id, "何建国");
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((CollectPapers collect) => collect.Run(id, new() { Kinds = [PaperKindId.New()] })));
        await app.As("wang").Do((SettleFees settle) => settle.Run(id, new() { Amount = Money.Yuan(3000), FeeWords = "扣除水费后退押金 3000 元" }));
        await app.Keys(id, UnitState.LongVacant);
        var view = await app.Handover(id);
        Assert.Equal((HandoverState.KeysGiven, 6, 6, null, Money.Yuan(3000)), (view.State, view.Done, view.Steps.Count, view.At.FeesFrom, view.At.Amount));
        var unit = await app.As("wang").Do((ShowUnit show) => show.Run(app.Unit("3-2-1801")));
        Assert.Equal(UnitState.LongVacant, unit.State);
        Assert.Equal(new DateOnly(2026, 3, 2), unit.Now.Single(p => p.Role is OccupancyRole.Tenant).To);
        await app.As("wang").Do((ArchiveHandover archive) => archive.Run(id, new()));
    }

    /// <summary>Hears when homes are given back.</summary>
    public sealed class Meters : IHear<HomeGivenBack>
    {
        public List<HomeGivenBack> Heard { get; } = [];

        public Task Hear(HomeGivenBack news, CancellationToken ct)
        {
            Heard.Add(news);
            return Task.CompletedTask;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_stay_that_ended_meanwhile_keeps_its_day_and_whoever_came_after_keeps_the_home(Database on)
    {
        var meters = new Meters();
        await using var app = await StewardApp.Start(on, builder => builder.Services.AddSingleton(meters).AddSingleton(new Hearers([typeof(Meters)])));
        var (occupancy, id) = await Leaving(app);
        await app.Receive(id, "何建国");
        await app.Inspect(id);
        await app.ReadMeters(id, 118.5m);
        await app.Accept(id);
        await app.SignAll(id, "何建国");
        await app.As("wang").Do((SettleFees settle) => settle.Run(id, new() { FeeWords = "已结清" }));
        await app.As("wang").Do((EndOccupancy end) => end.Run(occupancy, new() { Last = new(2026, 2, 25) }));
        await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit("3-2-1801"), Name = "金文彬", Role = OccupancyRole.Tenant, From = new(2026, 2, 26), State = UnitState.Let }));
        await app.Keys(id, UnitState.LongVacant);
        Assert.Equal(UnitState.Let, (await app.As("wang").Do((ShowUnit show) => show.Run(app.Unit("3-2-1801")))).State);
        Assert.Equal(new DateOnly(2026, 2, 25), (await app.As("wang").Do((ShowOccupancy show) => show.Run(occupancy))).To);
        await app.DrainOutbox();
        Assert.Equal(new DateOnly(2026, 2, 25), Assert.Single(meters.Heard).Last);
    }

    [Theory, OnEveryDatabase]
    public async Task A_meter_shows_no_less_than_when_the_home_came_unless_it_was_changed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.Receive(wu);
        await app.ReadMeters(wu, 20, "S1");
        await app.As("wang").Do((WithdrawHandover withdraw) => withdraw.Run(wu, new() { Reason = "改期" }));
        var (_, id) = await Leaving(app);
        await app.Receive(id, "何建国");
        Assert.Equal("Meters", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.ReadMeters(id, 19.99m, "S1"))).Faults).Field);
        await app.ReadMeters(id, 0.5m, "S2");
        await app.ReadMeters(id, 25, "S1");
        var water = (await app.Handover(id)).Meters.Single(m => m.Kind is MeterKind.Water);
        Assert.Equal(("S1", 25m, 20m), (water.Number, water.Reading, water.Before));
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_tenant_owes_stands_as_a_defect_of_the_household(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, id) = await Leaving(app);
        await app.Receive(id, "何建国");
        await app.As("chen").Do((BeginInspection begin) => begin.Run(id, new()));
        var item = (await app.As("chen").Do((ShowInspection show) => show.Run(id))).Rooms[0].Items[0].Id;
        var defect = await app.As("chen").Do((RecordDefect record) => record.Run(new() { Handover = id, Item = item, DefectWords = "门锁损坏", Party = Party.Household }));
        Assert.Equal((Party.Household, null), (await app.As("chen").Do((ShowDefect show) => show.Run(defect))).Defect is var d ? (d.Party, d.Firm) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_leaves_before_coming_twice_or_from_another_site(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (occupancy, _) = await Leaving(app);
        Assert.Equal("A move-in or move-out of this home is under way already.", (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((BeginMoveOut begin) => begin.Run(new() { Occupancy = occupancy, LastDay = new(2026, 3, 5) })))).Message);
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((BeginMoveOut begin) => begin.Run(new() { Occupancy = occupancy, LastDay = new(2024, 1, 1) })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((BeginMoveOut begin) => begin.Run(new() { Occupancy = occupancy, LastDay = new(2026, 3, 5) })));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((BeginMoveOut begin) => begin.Run(new() { Occupancy = occupancy, LastDay = new(2026, 3, 5) })));
    }

    [Theory, OnEveryDatabase]
    public async Task Keys_that_come_back_hang_in_the_cabinet(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, id) = await Leaving(app);
        await app.Receive(id, "何建国");
        await app.Inspect(id);
        await app.ReadMeters(id, 118.5m);
        await app.Accept(id);
        await app.SignAll(id, "何建国");
        await app.As("wang").Do((SettleFees settle) => settle.Run(id, new() { Amount = Money.Yuan(3000), FeeWords = "退押金" }));
        Task Back() => app.As("wang").Do((HandOverKeys hand) => hand.Run(id, new() { Keys = [new() { Kind = KeyKind.Entry, Sets = 2 }, new() { Kind = KeyKind.Card, Sets = 1 }], SignedBy = "何建国", SignedOnPaper = true, HangUp = true }));
        await Assert.ThrowsAsync<Refused>(Back);
        await app.Cabinet(hooks: 3);
        await Back();
        var keys = (await app.As("wang").Do((KeyList list) => list.Run(new()))).Rows;
        Assert.Equal([(KeyKind.Entry, 2), (KeyKind.Card, 1)], keys.OrderBy(k => k.Number).Select(k => (k.Kind, k.Sets)));
        Assert.All(keys, k => Assert.Equal(("3-2-1801", true), (k.Opens, k.Hook is not null)));
    }
}
