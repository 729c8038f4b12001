using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class OccupancyTests
{
    private static readonly DateOnly Begin = new(2025, 1, 1);

    private static Task<ShowUnit.View> Unit(StewardApp app, string label) => app.As("wang").Do((ShowUnit show) => show.Run(app.Unit(label)));

    private static MoveIn.Form Tenant(StewardApp app, string name = "何建国", DateOnly? from = null, DateOnly? to = null, UnitState? state = null) =>
        new() { Unit = app.Unit("3-2-1801"), Customer = app.World.Customers[name], Role = OccupancyRole.Tenant, From = from ?? Begin, To = to, State = state };

    [Theory, OnEveryDatabase]
    public async Task Who_moves_in_stands_beside_the_owner_and_who_left_below(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(Tenant(app, state: UnitState.Let)));
        Assert.Equal(["吴晓梅", "何建国"], (await Unit(app, "3-2-1801")).Now.Select(p => p.Name));
        Assert.Equal(UnitState.Let, (await Unit(app, "3-2-1801")).State);

        await app.As("wang").Do((EndOccupancy end) => end.Run(id, new() { Last = new(2026, 2, 28), State = UnitState.Occupied }));
        var unit = await Unit(app, "3-2-1801");
        Assert.Equal(["吴晓梅"], unit.Now.Select(p => p.Name));
        Assert.Equal(["何建国"], unit.Others.Select(p => p.Name));
        Assert.Equal(["MoveIn", "MoveOut"], unit.Story.Moves.Select(m => m.Action));
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_person_is_not_a_tenant_twice_at_once_but_again_later(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(Tenant(app, to: new(2025, 6, 30))));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((MoveIn moveIn) => moveIn.Run(Tenant(app, from: new(2025, 6, 30)))));
        await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(Tenant(app, from: new(2025, 7, 1))));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_agents_at_once_record_one_of_two_overlapping_occupancies(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(async day =>
        {
            try { await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(Tenant(app, from: Begin.AddDays(day)))); return true; }
            catch (Refused) { return false; }
        }));
        Assert.Equal(1, tries.Count(done => done));
        Assert.Single((await Unit(app, "3-2-1801")).Now, p => p.Role == OccupancyRole.Tenant);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_moves_into_another_sites_unit_or_leaves_before_coming(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Assert.ThrowsAsync<Invalid>(() => app.As("liu").Do((MoveIn moveIn) => moveIn.Run(Tenant(app))));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((MoveIn moveIn) => moveIn.Run(Tenant(app, "叶兰"))));
        var id = await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(Tenant(app)));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((EndOccupancy end) => end.Run(id, new() { Last = Begin.AddDays(-1) })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((EndOccupancy end) => end.Run(id, new() { Last = Begin })));
    }
}
